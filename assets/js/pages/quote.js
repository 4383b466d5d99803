// Copies a quotation's link, or the HTML that repeats it, and says so. Where the site doesn't know
// its own address, the reader's browser does.
for (const part of document.querySelectorAll('.share')) {
  const status = part.querySelector('[role=status]'), here = location.href.split(/[?#]/)[0];
  for (const field of part.querySelectorAll('[readonly]')) {
    const button = field.nextElementSibling;
    field.value = field.value ? field.value.replaceAll('=""', `="${here}"`) : here;
    button.onclick = async () => {
      field.select();
      status.textContent = '';
      try { await navigator.clipboard.writeText(field.value); } catch { if (!document.execCommand('copy')) return; }
      status.textContent = button.dataset.done;
    };
    button.hidden = part.hidden = false;
  }
}
