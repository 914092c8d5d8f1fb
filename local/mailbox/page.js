// Runs in the browser: removing mails, and a list that shows new ones by itself.
for (const button of document.querySelectorAll('[data-delete]')) {
  button.addEventListener('click', async () => {
    if (button.dataset.ask && !confirm(button.dataset.ask)) return
    await fetch(button.dataset.delete, { method: 'DELETE' })
    location.assign(button.dataset.then)
  })
}

const list = document.querySelector('#list')
if (list) {
  setInterval(async () => {
    if (document.hidden) return
    const answer = await fetch(location.href).catch(() => null)
    if (!answer?.ok) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const rows = fresh.querySelector('#list')
    if (rows && rows.innerHTML !== list.innerHTML) {
      list.replaceChildren(...rows.childNodes)
      document.querySelector('h1').textContent = fresh.querySelector('h1').textContent
    }
  }, 2000)
}
