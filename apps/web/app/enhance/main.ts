import { autosave } from './autosave.js';
import { copyButtons } from './copy-buttons.js';
import { counters } from './counters.js';
import { digits } from './digits.js';
import { liveSearch } from './live-search.js';
import { offline } from './offline.js';
import { presence } from './presence.js';
import { rowKeys } from './row-keys.js';
import { sendKey } from './send-key.js';
import { singleKeys } from './single-keys.js';

// The one script of our pages. A page asks for what it does by `data-` attributes alone, and works
// without it: see docs/architecture.md. `offline` goes first, because it may stop a form.
for (const needsScript of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
  needsScript.hidden = false;
}
const pages = [
  offline,
  autosave,
  counters,
  digits,
  sendKey,
  singleKeys,
  rowKeys,
  copyButtons,
  liveSearch,
  presence,
];
for (const enhance of pages) enhance();
