// Says how much a filter shows, and adds a search field to the glossary. The styles do the rest.
(() => {
  const parts = [...document.querySelectorAll('.event, .listing')];
  const chips = document.querySelector('.chips:has(output)'), search = document.querySelector('.finder [type=search]');
  // Asked of the data, not of the layout: that would lay out all of a long timeline.
  const say = () => {
    const chosen = chips.querySelector(':checked').value;
    const wanted = chosen === 'all' ? '*' : `[data-actors~="${chosen}"], [data-kind="${chosen}"]`;
    const shown = parts.filter(part => !part.hidden && part.matches(wanted)).length;
    const output = chips.querySelector('output');
    output.textContent = output.dataset.words.replace('{shown}', shown).replace('{all}', parts.length);
  };
  if (chips) chips.addEventListener('change', say);
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
