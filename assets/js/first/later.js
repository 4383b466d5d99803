// An article holds the styles of what is seen first. The others, and the script, are asked for once
// that is painted; until they are here, what follows the first paragraph isn't shown.
// Who has been here before has them already, and who follows a link into the text, goes back or loads
// anew needs the whole page before the browser looks for the place: there they hold up the page.
(() => {
  const { styles, script } = document.currentScript.dataset, root = document.documentElement;
  const { name = location.href, type } = performance.getEntriesByType('navigation')[0] ?? {};
  if ('fonts' in root.dataset || name.includes('#') || type !== 'navigate') {
    document.write(`<link rel="stylesheet" href="${styles}"><script defer src="${script}"><\/script>`);
    return;
  }
  const add = (tag, facts) => document.head.append(Object.assign(document.createElement(tag), facts));
  const show = () => { root.dataset.waiting = 'fonts'; add('script', { src: script }); };
  const ask = () => {
    if (root.dataset.waiting !== 'paint') return;
    root.dataset.waiting = 'styles';
    add('link', { rel: 'preload', as: 'script', href: script });
    add('link', { rel: 'stylesheet', href: styles, onload: show, onerror: show });
  };
  root.dataset.waiting = 'paint';
  // A page in the background isn't painted, and may be read or printed all the same.
  setTimeout(ask, 1000);
  new PerformanceObserver(ask).observe({ type: 'paint', buffered: true });
})();
