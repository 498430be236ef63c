// Runs before the first paint, so that the page never flashes in the wrong theme or language.
(() => {
  const read = (name) => {
    try {
      return localStorage.getItem(`frontdesk.${name}`);
    } catch {
      // Storage is blocked: the system's theme and Chinese are used.
      return null;
    }
  };
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    root.dataset.theme = read('theme') ?? (dark.matches ? 'dark' : 'light');
  };
  paint();
  dark.addEventListener('change', paint);
  addEventListener('storage', paint);
  root.lang = read('language') === 'en' ? 'en' : 'zh-CN';
})();
