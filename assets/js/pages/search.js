// The search page: asks Pagefind, whose index and program come with the first letter typed.
// A page opened from a disk can't load them, and says so; without this file it says that too.
(() => {
  const part = name => document.querySelector(name), page = document.documentElement;
  const form = part('.search'), field = form.q, said = part('.search-said');
  const list = part('.results'), more = part('.more'), result = part('template').content;
  const languages = form.dataset.languages.split(' '), asked = new URLSearchParams(location.search);
  let engines, found = [], search = 0, timer;

  const giveUp = why => {
    form.hidden = true;
    part('.unsearchable').hidden = false;
    part(`[data-when=${why}]`).hidden = false;
  };

  // A language has an index and a program of its own. Pagefind asks the page which one to take, and
  // one module holds one program: another fragment makes it another module.
  const load = () => Promise.all(languages.map(async language => {
    const program = new URL(`${form.dataset.index}pagefind.js#${language}`, document.baseURI);
    const pagefind = await import(program), own = page.lang;
    page.lang = language;
    const engine = pagefind.createInstance({ baseUrl: new URL(form.dataset.root, document.baseURI).pathname });
    page.lang = own;
    await engine.filters();
    return engine;
  }));

  // Of an excerpt only the text is taken, and <mark> round the words that were found.
  const excerpt = html => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(
    ({ nodeName, textContent }) => nodeName === 'MARK'
      ? Object.assign(document.createElement('mark'), { textContent }) : textContent);

  const link = (a, { title, url }) => Object.assign(a, { textContent: title, href: url });

  const item = ({ url, meta, filters, language, excerpt: words, sub_results: places }) => {
    const copy = result.cloneNode(true), kind = filters.kind[0], li = copy.firstElementChild;
    li.lang = language;
    li.dataset.kind = kind;
    link(li.querySelector('a'), { title: meta.title, url });
    li.querySelector('b').textContent = part(`[value=${kind}]`).parentNode.dataset.one;
    li.querySelector('bdi').textContent = meta.date ?? '';
    li.querySelector('.excerpt').append(...excerpt(words));
    for (const place of places.filter(place => place.anchor).slice(0, 3)) {
      const row = li.querySelector('ul').appendChild(document.createElement('li'));
      link(row.appendChild(document.createElement('a')), place);
    }
    return copy;
  };

  // The old results stay until the new ones are there, and so does the place of who reads them.
  const show = async start => {
    const now = search, some = found.slice(start, start + 10);
    const named = ({ meta }) => meta.title.toLowerCase() === field.value.trim().toLowerCase();
    const all = await Promise.all(some.map(async ({ data, language }) => ({ ...await data(), language })));
    if (now !== search) return;
    // What bears just the name that was asked for comes before what speaks of it more often.
    const items = all.sort((one, other) => named(other) - named(one)).map(item);
    const reading = !start && list.contains(document.activeElement);
    if (start) list.append(...items); else list.replaceChildren(...items);
    if (reading) (part('.result a') ?? field).focus();
    more.hidden = list.children.length >= found.length;
  };

  const find = async () => {
    const now = ++search, query = field.value.trim(), kind = form.kind.value, address = new URL(location);
    clearTimeout(timer);
    address.search = new URLSearchParams({ ...query && { q: query }, ...kind !== 'all' && { kind } });
    history.replaceState(null, '', address);
    try {
      const options = kind === 'all' ? {} : { filters: { kind } };
      const answers = query ? await Promise.all((await (engines ??= load())).map(engine => engine.search(query, options))) : [];
      if (now !== search) return;
      found = answers.flatMap(({ results }, at) => results.map(one => ({ ...one, language: languages[at] })));
      found.sort((one, other) => other.score - one.score);
      let all = 0;
      for (const { value, checked, parentNode } of [...form.kind].slice(1)) {
        const count = answers.reduce((sum, { totalFilters }) => sum + (totalFilters.kind?.[value] ?? 0), 0);
        parentNode.querySelector('small').textContent = query && count;
        parentNode.hidden = query && !count && !checked;
        all += count;
      }
      part('[value=all] + small').textContent = query && all;
      await show(0);
      if (now !== search) return;
      said.textContent = query && (found.length ? `${said.dataset.found} ${found.length}` : said.dataset.nothing);
    } catch { giveUp('missing'); }
  };

  if (!location.protocol.startsWith('http')) return giveUp('disk');
  part('.unsearchable').hidden = true;
  form.hidden = false;
  field.oninput = () => { clearTimeout(timer); timer = setTimeout(find, 150); };
  form.onchange = event => event.target !== field && find();
  form.onsubmit = event => { event.preventDefault(); find(); };
  more.onclick = async () => {
    const first = list.children.length;
    await show(first);
    list.children[first]?.querySelector('a').focus();
  };
  part('main').onkeydown = event => {
    const stops = [field, ...list.querySelectorAll('h2 a')], at = stops.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
    if (at < 0 || !stops[to]) return;
    event.preventDefault();
    if (event.key === 'Escape') { field.value = ''; find(); }
    stops[to].focus();
  };

  field.value = asked.get('q') ?? '';
  for (const radio of form.kind) if (radio.value === asked.get('kind')) radio.checked = true;
  if (field.value) find();
  else if (matchMedia('(pointer: fine)').matches) field.focus();
})();
