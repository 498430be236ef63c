// Making elements. Text always enters as text nodes; nothing here reads HTML.

/**
 * Makes an element.
 * @param {string} tag
 * @param {object} options `class`, `text`, `on: {event: handler}`, `data: {name: value}`; everything
 *   else is an attribute (`true` sets it empty; `false`, `null` and `undefined` leave it out).
 * @param {...(Node|string|null|undefined|false)} children
 */
export function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name === 'text') node.textContent = value;
    else if (name === 'on') {
      for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    } else if (name === 'data') Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child || child === 0));
  return node;
}

/** A button that never submits a form. */
export function button(options = {}, ...children) {
  return el('button', { type: 'button', ...options }, ...children);
}

/** Replaces everything inside `node`. */
export function fill(node, ...children) {
  node.replaceChildren(...children.filter(Boolean));
}
