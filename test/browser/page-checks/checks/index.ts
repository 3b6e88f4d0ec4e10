import type { PageCheck } from '../define-page-check.js';
import { autocomplete } from './autocomplete.js';
import { axe } from './axe.js';
import { focusDrawn } from './focus/focus-drawn.js';
import { focusNotObscured } from './focus/focus-not-obscured.js';
import { focusVisible } from './focus/focus-visible.js';
import { headings } from './headings.js';
import { html } from './html.js';
import { keyboard } from './focus/keyboard.js';
import { landmarks } from './landmarks.js';
import { language } from './language.js';
import { largeText } from './room/large-text.js';
import { liveRegions } from './live-regions.js';
import { motion } from './motion.js';
import { overflow } from './room/overflow.js';
import { reflow } from './room/reflow.js';
import { textSpacing } from './room/text-spacing.js';
import { words } from './words.js';

/** Everything that is looked at on every page; a new check is one file and one line. */
export const pageChecks: readonly PageCheck[] = [
  ...[axe, html, headings, landmarks, language, words, autocomplete, liveRegions, motion],
  overflow,
  ...[keyboard, focusVisible, focusDrawn, focusNotObscured, reflow, textSpacing, largeText],
];

/** The same where no script runs; axe is one itself. */
export const scriptlessChecks = pageChecks.filter((check) => check !== axe);

/** What can go wrong in another window, in other colours or in another language. */
export const variantChecks: readonly PageCheck[] = [axe, language, words, overflow];
