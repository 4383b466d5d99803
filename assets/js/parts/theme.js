// Remembers the reader's choices: the theme, and which marks to show. The styles do the rest.
// Storage may be refused (a private window, a file on a disk): then nothing is remembered.
(() => {
  const root = document.documentElement, order = ['auto', 'light', 'dark'];
  const recall = name => { try { return localStorage[name]; } catch { return undefined; } };
  const remember = (name, choice) => { try { localStorage[name] = choice; } catch {} };

  const button = document.querySelector('button.theme');
  const show = theme => {
    if (theme === 'auto') delete root.dataset.theme; else root.dataset.theme = theme;
    button.textContent = button.dataset.words.split('|')[order.indexOf(theme)];
    remember('theme', theme);
  };
  if (button) {
    let theme = order.includes(recall('theme')) ? recall('theme') : 'auto';
    show(theme);
    button.onclick = () => show(theme = order[(order.indexOf(theme) + 1) % 3]);
    button.hidden = false;
  }

  // Fonts come together, after the first paint.
  const ask = () => Promise.allSettled([...document.fonts].map(f => f.load()))
    .then(() => { delete root.dataset.waiting; root.dataset.fonts = ''; remember('fonts', 1); });
  new PerformanceObserver(ask).observe({ type: 'paint', buffered: true });

  for (const radio of document.querySelectorAll('[name=marks]')) {
    if (radio.value === recall('marks')) radio.checked = true;
    radio.onchange = () => remember('marks', radio.value);
  }
})();
