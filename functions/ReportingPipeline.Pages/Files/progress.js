// Looks again every three seconds as long as the page says that something goes on, and puts the news in the place of the old.
// Without it, the link on the page does the same.
const live = () => document.querySelector("[data-in-progress]");

async function lookAgain() {
  if (!live()) return;
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const news = page.querySelector("[data-live]");
      if (news) document.querySelector("[data-live]").replaceChildren(...news.childNodes);
    }
  } catch {
    // The network is gone for a moment; the next look tells.
  }
  setTimeout(lookAgain, 3000);
}

setTimeout(lookAgain, 3000);
