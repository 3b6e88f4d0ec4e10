import { FieldProblems } from '../../client/field-problems.js';
import { themes } from '../../theme/index.js';
import { themeSetting } from './theme.setting.js';

const { initial } = themeSetting;

function check(given: unknown) {
  const problems = new FieldProblems();
  const body = themeSetting.check(given, { problems, was: initial });
  return { body, problems: problems.found };
}

describe('the colours of a region', () => {
  it('are taken as they are when everything can be read', () => {
    const [, shore] = themes;
    const { wordmark, radius, light, dark } = shore ?? initial;
    const given = { wordmark, radius, light, dark };
    expect(check(given)).toEqual({ body: given, problems: [] });
  });

  it('are written in one way, and an empty name is none', () => {
    const light = { ...initial.light, accent: ' #0B5563 ' };
    expect(check({ ...initial, wordmark: ' ', light })).toEqual({ body: initial, problems: [] });
  });

  it('are refused at the field that can be mended', () => {
    const dark = { ...initial.dark, link: '#1d3a41' };
    expect(check({ ...initial, dark }).problems).toEqual([
      { field: 'body.dark.link', code: 'theme.contrast' },
    ]);
    const light = { ...initial.light, onAccent: '#0b5563' };
    expect(check({ ...initial, light }).problems).toContainEqual({
      ...{ field: 'body.light.onAccent', code: 'theme.contrast' },
    });
  });

  it.each([
    ['light', { ...initial.light, accent: 'red' }, 'body.light.accent', 'theme.colour'],
    ['light', { ...initial.light, extra: '#000000' }, 'body.light', 'input.unknown_field'],
    ['wordmark', 'x'.repeat(41), 'body.wordmark', 'theme.wordmark'],
    ['radius', '9rem', 'body.radius', 'theme.radius'],
  ])('are refused with %s %j', (name, value, field, code) => {
    expect(check({ ...initial, [name]: value }).problems).toContainEqual({ field, code });
  });

  it('are refused when they are no colours at all', () => {
    const fields = check(null).problems.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['body', 'body.light', 'body.dark']));
  });
});
