// What pages can do beyond being read. Everything here is extra: links, tabs and folding work without it.
'use strict';

(() => {
  const root = document.documentElement;
  const base = new URL('.', document.currentScript.src);
  const language = root.dataset.language;

  // -- what the reader chose -----------------------------------------------------------------------------------------

  // Browsers may forbid storage altogether; then nothing is remembered.
  const remembered = (key) => {
    try {
      return localStorage.getItem(`docs.${key}`);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(`docs.${key}`, value);
    } catch {
      // Nothing is remembered.
    }
  };

  // Before anything is drawn, so that nobody sees the other colours first.
  const theme = remembered('theme');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  const themes = () => {
    const button = document.querySelector('.theme');
    const label = () => (button.textContent = isDark() ? 'Light' : 'Dark');
    label();
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      remember('theme', root.dataset.theme);
      label();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
  };

  const languages = () => {
    const tabs = [...document.querySelectorAll('.languages a')];
    for (const tab of tabs) tab.addEventListener('click', () => remember('language', tab.dataset.language));
    // Who comes to the first page goes on in the language of the last visit.
    const chosen = tabs.find((tab) => tab.dataset.language === remembered('language'));
    const here = location.href.split('#')[0].replace(/index\.html$/, '');
    if (chosen && here === base.href && chosen.dataset.language !== language) location.replace(chosen.href);
  };

  // -- folded members ------------------------------------------------------------------------------------------------

  const reveal = () => {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target || !target.closest('article')) return;
    for (let at = target.parentElement; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    const own = target.closest('li')?.querySelector(':scope > details');
    if (own) own.open = true;
    target.scrollIntoView({ behavior: 'instant' });
  };

  const expanders = () => {
    for (const section of document.querySelectorAll('article section')) {
      const heading = section.querySelector('h2');
      const folded = section.querySelectorAll('details');
      if (!heading || folded.length < 2) continue;
      const button = document.createElement('button');
      button.type = 'button';
      const label = () => (button.textContent = `${button.dataset.all ? 'Collapse' : 'Expand'} all`);
      label();
      button.addEventListener('click', () => {
        const open = !button.dataset.all;
        for (const details of folded) details.open = open;
        button.dataset.all = open ? 'yes' : '';
        label();
      });
      const bar = document.createElement('div');
      bar.className = 'bar';
      heading.replaceWith(bar);
      bar.append(heading, button);
    }
  };

  const copiers = () => {
    if (!navigator.clipboard) return;
    for (const pre of document.querySelectorAll('.examples pre')) {
      const box = document.createElement('div');
      box.className = 'code';
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Copy';
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(pre.textContent);
        button.textContent = 'Copied';
        setTimeout(() => (button.textContent = 'Copy'), 2000);
      });
      pre.replaceWith(box);
      box.append(pre, button);
    }
  };

  // -- search --------------------------------------------------------------------------------------------------------

  const PAGES = 8;
  const FIELDS = 4;
  const FIELDS_SPOKEN = 2;

  /** The fields of a page that the words are about: those that are called by them, else those that speak of them. */
  const fields = (page, words) => {
    const anchors = page.anchors.filter((anchor) => anchor.element === 'a').sort((a, b) => a.location - b.location);
    const found = new Set();
    for (const place of page.locations) {
      const anchor = anchors.findLast((candidate) => candidate.location <= place);
      if (anchor) found.add(anchor);
    }
    const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const wanted = words.split(/\s+/).map(plain);
    const called = [...found].filter((anchor) => {
      const name = plain(anchor.id.split('.').pop());
      return wanted.every((word) => name.includes(word));
    });
    const depth = (anchor) => anchor.id.split('.').length;
    called.sort((a, b) => depth(a) - depth(b));
    return called.length ? called.slice(0, FIELDS) : [...found].slice(0, FIELDS_SPOKEN);
  };

  /** An id to read: it may be broken after its dots. */
  const way = (id) => id.replaceAll('.', '.\u200b');

  const entry = (href, title, detail, kind) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    if (kind) link.className = kind;
    link.append(title);
    if (detail) {
      const small = document.createElement('small');
      small.textContent = ` ${detail}`;
      link.append(small);
    }
    item.append(link);
    return item;
  };

  const search = () => {
    const box = document.querySelector('.search');
    const input = document.getElementById('search');
    const list = document.getElementById('results');
    const status = document.getElementById('found');
    let index;
    box.hidden = false;

    const load = () =>
      (index ??= import(new URL(`pagefind/${language}/pagefind.js`, base)).then(async (pagefind) => {
        await pagefind.options({
          baseUrl: new URL(root.dataset.pages, location.href).pathname,
          // A method with a large result is no less about its words than a small model.
          ranking: { pageLength: 0.4, metaWeights: { title: 10 } },
        });
        await pagefind.init();
        return pagefind;
      }));

    const close = () => (list.hidden = true);

    const show = async () => {
      const words = input.value.trim();
      if (!words) {
        list.replaceChildren();
        status.textContent = '';
        return close();
      }
      let found;
      try {
        found = await (await load()).debouncedSearch(words, {}, 120);
      } catch {
        index = undefined;
        status.textContent = 'Search is not available here';
        return;
      }
      if (!found) return; // There were more keystrokes.
      const pages = await Promise.all(found.results.slice(0, PAGES).map((result) => result.data()));
      if (words !== input.value.trim()) return;
      const items = pages.flatMap((page) => [
        entry(page.url, page.meta.title, page.meta.place),
        ...fields(page, words).map((anchor) => entry(`${page.url}#${anchor.id}`, way(anchor.id), '', 'field')),
      ]);
      if (!items.length) {
        const none = document.createElement('li');
        none.className = 'none';
        none.textContent = `Nothing found for “${words}”`;
        items.push(none);
      }
      const count = found.results.length;
      status.textContent = count === 1 ? '1 page found' : `${count} pages found`;
      list.replaceChildren(...items);
      list.hidden = false;
    };

    input.addEventListener('focus', load, { once: true });
    input.addEventListener('input', show);
    document.addEventListener('click', (event) => box.contains(event.target) || close());
    box.addEventListener('focusout', (event) => event.relatedTarget && !box.contains(event.relatedTarget) && close());
    list.addEventListener('click', close);
    box.addEventListener('keydown', (event) => {
      const stops = [input, ...list.querySelectorAll('a')];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && !list.hidden) {
        const next = stops[stops.indexOf(document.activeElement) + step];
        if (next) next.focus();
        event.preventDefault();
      } else if (event.key === 'Escape') {
        close();
        input.focus();
      } else if (event.key === 'Enter' && event.target === input && stops[1] && !list.hidden) {
        stops[1].click();
      }
    });
    document.addEventListener('keydown', (event) => {
      const typing = event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  };

  document.addEventListener('DOMContentLoaded', () => {
    languages();
    themes();
    expanders();
    copiers();
    search();
    reveal();
    // The part of the navigation with this page is in view.
    const current = document.querySelector('#nav [aria-current]');
    const nav = document.getElementById('nav');
    if (current && nav) nav.scrollTop = current.offsetTop - nav.clientHeight / 3;
  });
  addEventListener('hashchange', reveal);
})();
