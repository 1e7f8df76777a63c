// Posters for phones and for the wall; both are made of what the page holds for paper.
"use strict";

(function () {
  const root = document.documentElement;

  // A poster that is shown stands below its button; Esc or 收起 puts it away again.
  function close(button) {
    const shown = document.getElementById("p-tupian");
    if (shown) shown.remove();
    button.setAttribute("aria-expanded", "false");
    button.focus();
  }

  function element(name, properties, children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...(children || []));
    return made;
  }

  function show(button, poster) {
    const picture = element("img", { src: poster.address, alt: poster.words, width: poster.width, height: poster.height });
    const save = element("a", { href: poster.address, download: "haibao.png", textContent: "下载图片" });
    const away = element("button", { type: "button", textContent: "收起" });
    away.addEventListener("click", () => close(button));
    const words = element("p", { textContent: "按住图片，可以保存，也可以发给朋友。" });
    const figure = element("figure", { id: "p-tupian", className: "picture", tabIndex: -1 }, [
      words, picture, element("p", { className: "passing" }, [save, away]),
    ]);
    figure.setAttribute("role", "group");
    figure.setAttribute("aria-label", "手机海报");
    figure.addEventListener("keydown", (event) => { if (event.key === "Escape") close(button); });
    button.closest(".share").append(figure);
    button.setAttribute("aria-expanded", "true");
    figure.focus();
  }

  // A browser may remember that a module failed; another address is asked for anew.
  let failures = 0;

  // The drawing is loaded by the first who asks for it; a page may be large, a poster is rare.
  function picture(button) {
    if (document.getElementById("p-tupian")) { close(button); return; }
    const word = button.querySelector("span");
    word.textContent = "正在画…";
    const address = new URL(button.dataset.module, location.href);
    if (failures) address.searchParams.set("again", failures);
    import(address.href)
      .then((module) => show(button, module.draw(document.querySelector(".paper"))))
      .then(() => { word.textContent = "手机海报"; })
      .catch(() => { failures += 1; word.textContent = "没有画成，请再点一次"; });
  }

  // The same page printed as a poster; what is shown on the screen does not change.
  function sheet() {
    root.classList.add("as-poster");
    window.print();
  }

  window.addEventListener("afterprint", () => root.classList.remove("as-poster"));
  const ACTIONS = { picture, sheet };
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = false;
    if (button.dataset.share === "picture") button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => ACTIONS[button.dataset.share](button));
  }
})();
