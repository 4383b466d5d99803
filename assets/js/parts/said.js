// Lights up the words of the text that a quotation's card repeats, while the reader is on the card.
(() => {
  for (const card of document.querySelectorAll('.quote[id]')) {
    const words = document.querySelectorAll(`.said[data-quote="${CSS.escape(card.id)}"]`);
    const light = event => {
      const on = /enter|in$/.test(event.type);
      for (const part of words) part.classList.toggle('lit', on);
    };
    for (const type of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) card.addEventListener(type, light);
  }
})();
