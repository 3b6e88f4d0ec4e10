import {
  neutralTheme,
  settingOf,
  themeModes,
  themeSetting,
  type RegionTheme,
  type ThemeColours,
} from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';
import { labelFor, text } from '../text/index.js';

type Values = Record<string, readonly string[]>;

/** The colours of a theme, in the order of the page. */
export const colourNames = Object.keys(neutralTheme.light) as readonly (keyof ThemeColours)[];

/** A theme as the fields of a form. */
export function styleFields(body: unknown): Values {
  const theme: RegionTheme = settingOf(themeSetting, { theme: withoutCode(body) });
  const colours = themeModes.flatMap((mode) =>
    colourNames.map((name) => [`body.${mode}.${name}`, [theme[mode][name]]] as const),
  );
  return {
    'body.wordmark': theme.wordmark === null ? [] : [theme.wordmark],
    'body.radius': [theme.radius],
    ...Object.fromEntries(colours),
  };
}

/** The examples carry a code of their own, which a region's theme has not. */
function withoutCode(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'code'));
}

export function styleFrom(form: PostedForm): Readonly<Record<string, unknown>> {
  const [light, dark] = themeModes.map((mode) =>
    Object.fromEntries(colourNames.map((name) => [name, form.given(`body.${mode}.${name}`)])),
  );
  return {
    wordmark: form.text('body.wordmark') ?? null,
    radius: form.given('body.radius'),
    light,
    dark,
  };
}

/** A field by its question: 'body.dark.link' or, in a history, 'dark.link'. */
export function styleFieldName(field: string): string {
  const words = text.style;
  const path = field.replace(/^body\./, '');
  if (path === 'wordmark') return words.wordmark;
  if (path === 'radius') return words.radius;
  const [mode = '', name = ''] = path.split('.');
  return words.colourOf(labelFor(words.modes, mode), labelFor(words.colours, name));
}
