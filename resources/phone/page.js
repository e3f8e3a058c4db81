"use strict";
(() => {
  const deck = JSON.parse(document.getElementById("cards").textContent);
  const cards = deck.cards;
  const part = (id) => document.getElementById(id);
  const fresh = () => ({ at: 0, far: 0, rung: 0, rungs: {}, great: {}, favourite: {}, later: {}, line: {}, with: "", where: "" });
  const key = "closer " + deck.id;
  let kept = fresh();
  let light = "";

  const read = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
      localStorage.setItem("closer light", light);
    } catch { /* A phone that keeps nothing still shows every card. */ }
  };
  try { kept = Object.assign(fresh(), JSON.parse(read(key) || "{}")); } catch { kept = fresh(); }
  if (!Number.isInteger(kept.at) || kept.at < 0 || kept.at > cards.length) { kept.at = 0; }
  light = read("closer light") || "";

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const wear = () => { document.documentElement.dataset.light = light || (dark.matches ? "dark" : "light"); };
  dark.addEventListener("change", wear);

  const steps = (card) => card.ladder.concat(card.share ? [card.share] : []);
  const card = () => cards[kept.at];
  const GAPS = [2.48, 1.72, 1.12, 0.6];

  function show(isNew) {
    const there = card();
    part("card").hidden = part("below").hidden = !there;
    part("end").hidden = Boolean(there);
    part("acts").hidden = !there;
    part("back").disabled = before() < 0;
    part("place").textContent = there ? `Card ${kept.at + 1} of ${cards.length}` : "";
    document.documentElement.dataset.depth = there ? there.depth : 1;
    if (!there) { if (isNew) { part("last").focus(); } return; }
    kept.far = Math.max(kept.far, kept.at + 1);
    const half = GAPS[there.depth - 1] * 9 / 2 * 0.98;
    part("left").setAttribute("cx", 24 - half);
    part("right").setAttribute("cx", 24 + half);
    part("word").textContent = there.kind ? `${there.word} · ${there.kind}` : there.word;
    const words = document.createElement("span");
    words.textContent = there.text;
    words.dir = "auto";
    part("question").replaceChildren(words);
    const length = there.text.length;
    part("question").className = length > 320 ? "longest" : length > 150 ? "long" : length > 75 ? "longer" : "";
    part("code").textContent = there.code;
    part("code").setAttribute("aria-label", there.code ? "Code " + there.code.split("").join(" ") : "");
    part("theme").textContent = there.theme;
    const rungs = steps(there);
    part("rung").textContent = kept.rung ? rungs[kept.rung - 1] : "";
    part("deeper").hidden = kept.rung >= rungs.length;
    part("higher").hidden = !kept.rung;
    const id = there.key;
    part("favourite").setAttribute("aria-pressed", String(Boolean(kept.favourite[id])));
    part("great").setAttribute("aria-pressed", String(Boolean(kept.great[id])));
    part("said").hidden = !kept.great[id];
    part("line").value = kept.line[id] || "";
    if (isNew) {
      part("card").classList.remove("new");
      void part("card").offsetWidth;
      part("card").classList.add("new");
      document.querySelector("main").scrollTop = 0;
    }
    keep();
  }

  const before = () => { let at = kept.at - 1; while (at >= 0 && kept.later[cards[at].key]) { at -= 1; } return at; };
  const after = () => { let at = kept.at + 1; while (at < cards.length && kept.later[cards[at].key]) { at += 1; } return at; };
  const turn = (at) => { if (at < 0 || at > cards.length || at === kept.at) { return; } kept.at = at; kept.rung = 0; show(true); keep(); };
  const climb = (by) => {
    if (!card()) { return; }
    kept.rung = Math.min(Math.max(kept.rung + by, 0), steps(card()).length);
    kept.rungs[card().key] = Math.max(kept.rungs[card().key] || 0, Math.min(kept.rung, card().ladder.length));
    show(false);
  };
  const toggle = (what) => {
    if (!card()) { return; }
    const id = card().key;
    if (kept[what][id]) { delete kept[what][id]; } else { kept[what][id] = Date.now(); }
    show(false);
    if (what === "great") { part("below").scrollIntoView({ block: "end" }); }
  };
  const next = () => { if (card()) { turn(after()); } };
  const back = () => turn(before());
  const later = () => { if (card()) { kept.later[card().key] = true; delete kept.great[card().key]; next(); } };

  const flat = (text) => text.replace(/\s+/g, " ").trim();
  function moment() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const shift = -now.getTimezoneOffset();
    const sign = shift < 0 ? "-" : "+";
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}` +
      `${sign}${two(Math.floor(Math.abs(shift) / 60))}:${two(Math.abs(shift) % 60)}`;
  }
  function told() {
    const lines = ["Closer walk " + moment()];
    if (flat(kept.with)) { lines.push("with: " + flat(kept.with)); }
    if (flat(kept.where)) { lines.push("where: " + flat(kept.where)); }
    const asked = [];
    for (const one of cards.slice(0, kept.far)) {
      const id = one.key;
      if (!one.code || kept.later[id]) { continue; }
      const marks = (kept.rungs[id] ? "/" + kept.rungs[id] : "") + (kept.great[id] ? "!" : "") + (kept.favourite[id] ? "*" : "");
      if (kept.great[id]) {
        const line = flat(kept.line[id] || "");
        lines.push(one.code + marks + (line ? ": " + line : ""));
      } else {
        asked.push(one.code + marks);
      }
    }
    if (asked.length) { lines.push(asked.join(" ")); }
    return lines.join("\n");
  }

  const tell = () => { part("text").value = told(); part("copied").textContent = ""; };
  const home = () => {
    part("with").value = kept.with;
    part("where").value = kept.where;
    tell();
    part("walk").showModal();
  };
  for (const name of ["with", "where"]) {
    part(name).addEventListener("input", () => { kept[name] = part(name).value; keep(); tell(); });
  }
  part("close").addEventListener("click", () => part("walk").close());
  part("copy").addEventListener("click", async () => {
    let done = false;
    try { await navigator.clipboard.writeText(part("text").value); done = true; } catch { /* Not every phone lets a file copy. */ }
    if (!done) { part("text").focus(); part("text").select(); try { done = document.execCommand("copy"); } catch { done = false; } }
    part("copied").textContent = done ? "Copied." : "Please hold a finger on the text above and copy it.";
  });
  part("anew").addEventListener("click", () => {
    const favourite = kept.favourite;
    kept = Object.assign(fresh(), { favourite });
    part("walk").close();
    show(true);
  });

  const acts = { next, back, later, deeper: () => climb(1), higher: () => climb(-1), favourite: () => toggle("favourite"), great: () => toggle("great"), again: () => turn(0), before: back, home, "home-again": home };
  for (const [id, act] of Object.entries(acts)) { part(id).addEventListener("click", act); }
  part("line").addEventListener("input", () => { if (card()) { kept.line[card().key] = part("line").value; keep(); } });
  part("light").addEventListener("click", () => { light = document.documentElement.dataset.light === "dark" ? "light" : "dark"; wear(); keep(); });

  const keys = { ArrowRight: next, ArrowLeft: back, ArrowDown: acts.deeper, ArrowUp: acts.higher, f: acts.favourite, g: acts.great, s: later };
  document.addEventListener("keydown", (event) => {
    const on = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.ctrlKey || event.altKey || event.metaKey || part("walk").open || on.matches("input, textarea")) { return; }
    const act = event.key === " " && !on.matches("button") ? next : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { event.preventDefault(); act(); }
  });

  let from = null;
  const main = document.querySelector("main");
  main.addEventListener("touchstart", (event) => { from = event.touches.length === 1 && !event.target.closest("input") ? event.touches[0] : null; }, { passive: true });
  main.addEventListener("touchend", (event) => {
    if (!from) { return; }
    const across = event.changedTouches[0].clientX - from.clientX;
    const down = event.changedTouches[0].clientY - from.clientY;
    from = null;
    if (Math.abs(across) > 48 && Math.abs(across) > 1.5 * Math.abs(down)) { if (across < 0) { next(); } else { back(); } }
  }, { passive: true });

  wear();
  show(false);
})();
