// One pop-up for all mentions, filled by cloning the page's own glossary, so that a definition
// exists once. Without this file a mention is a link to that glossary.
(() => {
  const popup = document.createElement('div');
  if (!popup.showPopover) return;
  Object.assign(popup, { id: 'popup', className: 'popup', tabIndex: -1, popover: 'auto' });
  popup.setAttribute('role', 'dialog');
  document.body.append(popup);
  let owner, pinned, timer;

  const fill = (mention, entry) => {
    const copy = entry.cloneNode(true), close = document.createElement('button');
    for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
    Object.assign(close, { type: 'button', className: 'close', textContent: '×', ariaLabel: entry.closest('[data-close]').dataset.close });
    close.onclick = () => popup.hidePopover();
    const list = document.createElement('dl');
    list.append(copy);
    popup.replaceChildren(close, list);
    popup.dataset.kind = mention.dataset.kind;
    popup.ariaLabel = copy.querySelector('dfn').textContent;
  };

  const open = (mention, pin) => {
    clearTimeout(timer);
    const entry = document.getElementById(decodeURIComponent(mention.hash.slice(1)));
    if (!entry) return false;
    if (owner !== mention) {
      if (owner) popup.hidePopover();
      fill(mention, entry);
      mention.style.anchorName = '--mention';
      mention.ariaExpanded = 'true';
      owner = mention;
      popup.showPopover({ source: mention });
      popup.scrollTop = 0;
    }
    pinned = pin;
    if (pin) popup.focus();
    return true;
  };

  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => pinned || popup.contains(document.activeElement) || owner && popup.hidePopover(), 300);
  };

  popup.addEventListener('beforetoggle', event => {
    if (event.newState === 'open' || !owner) return;
    const back = popup.contains(document.activeElement) && owner;
    owner.style.anchorName = '';
    owner.ariaExpanded = 'false';
    owner = pinned = null;
    if (back) setTimeout(() => owner || back.focus({ preventScroll: true }));
  });
  popup.addEventListener('click', event => event.target.closest('a') && popup.hidePopover());
  popup.onpointerenter = () => clearTimeout(timer);
  popup.onpointerleave = leave;
  for (const mention of document.querySelectorAll('a.mention[href^="#"]')) {
    mention.ariaHasPopup = 'dialog';
    mention.onclick = event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) clearTimeout(timer);
      else if (open(mention, true)) event.preventDefault();
    };
    mention.onpointerenter = event => {
      if (event.pointerType !== 'mouse') return;
      clearTimeout(timer);
      if (owner !== mention) timer = setTimeout(open, 350, mention, false);
    };
    mention.onpointerleave = leave;
  }
})();
