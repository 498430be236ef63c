// Photos before they are sent: turned upright, made smaller, and freed of where they were taken.

const LONGEST_SIDE = 2_048;
const QUALITY = 0.86;

/**
 * A JPEG of at most 2048 px a side, or null where the browser cannot read the file as a picture.
 * Drawing it anew drops the camera's data (place and time).
 */
export async function smallerPhoto(file) {
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return null;
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  // A see-through picture becomes black as a JPEG otherwise.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
}

/** A canvas that shows a picture that is only here; canvases need no address, so the content policy holds. */
export function pictureCanvas(blob, words, longest = 480) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words);
  createImageBitmap(blob).then((picture) => {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
  }, () => canvas.classList.add('unreadable'));
  return canvas;
}
