// Says how much a filter shows, and adds a search field to the glossary. The styles do the rest.
(() => {
  const parts = [...document.querySelectorAll('.event, .listing')];
  const count = document.querySelector('.chips output'), search = document.querySelector('[type=search]');
  const say = () => {
    const shown = parts.filter(part => part.checkVisibility()).length;
    count.textContent = `${shown} of ${parts.length} shown`;
  };
  if (count) count.closest('.chips').addEventListener('change', say);
  if (search) {
    search.closest('label').hidden = false;
    search.oninput = () => {
      const words = search.value.trim().toLowerCase();
      for (const part of parts) part.hidden = !part.textContent.toLowerCase().includes(words);
      say();
    };
    if (search.value) search.oninput();
  }
})();
