import { existsSync } from 'node:fs';
import ts from 'typescript';
import { screens, withoutScreen } from '../browser/page-checks/screens/index.js';
import { parse, walk } from './tree.js';

/** The paths in routes.ts; that of an `index` is empty. */
function routesOf(path: string): string[] {
  const routes: string[] = [];
  walk(parse(path), (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    const [first] = node.arguments;
    if (node.expression.text === 'index') routes.push('');
    if (node.expression.text === 'route' && first && ts.isStringLiteral(first)) {
      routes.push(first.text);
    }
  });
  return routes;
}

const routes = routesOf('apps/web/app/routes.ts');
const shown = new Set(screens.map(({ route }) => route));
const reasons = Object.entries(withoutScreen);

describe('every page is looked at in the browser:', () => {
  it.each(routes)('/%s has a screen, or a reason why not', (route) => {
    const places = [shown.has(route), route in withoutScreen].filter(Boolean);
    // Add the page to test/browser/page-checks/screens, in each of its states.
    expect(places).toHaveLength(1);
  });

  it.each(screens)('$name has a route that exists', ({ route }) => {
    expect(routes).toContain(route);
  });

  it.each(reasons)('the reason of /%s still holds: %s', (route, reason) => {
    expect(routes).toContain(route);
    const other = /^as (.+)$/.exec(reason)?.[1] ?? '';
    const kinds = [['leads on', 'a file'].includes(reason), shown.has(other), existsSync(reason)];
    expect(kinds).toContain(true);
  });

  it('no two screens have the same name', () => {
    const names = screens.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
