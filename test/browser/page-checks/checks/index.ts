import type { PageCheck } from '../define-page-check.js';
import { autocomplete } from './autocomplete.js';
import { axe } from './axe.js';
import { focusNotObscured } from './focus-not-obscured.js';
import { focusVisible } from './focus-visible.js';
import { headings } from './headings.js';
import { html } from './html.js';
import { keyboard } from './keyboard.js';
import { landmarks } from './landmarks.js';
import { language } from './language.js';
import { largeText } from './large-text.js';
import { liveRegions } from './live-regions.js';
import { motion } from './motion.js';
import { reflow } from './reflow.js';
import { textSpacing } from './text-spacing.js';

/** Everything that is looked at on every page; a new check is one file and one line. */
export const pageChecks: readonly PageCheck[] = [
  ...[axe, html, headings, landmarks, language, autocomplete, liveRegions, motion],
  ...[keyboard, focusVisible, focusNotObscured, reflow, textSpacing, largeText],
];
