/** Whether a path lies at a route as apps/web/app/routes.ts writes it: `dossier/:id/stap/:action?`. */
export function hasRoute(path: string, route: string): boolean {
  if (route === '*') return true;
  const parts = route.split('/').map((part) => {
    if (part.startsWith(':')) return part.endsWith('?') ? '(/[^/]+)?' : '/[^/]+';
    return `/${part.replaceAll('.', '\\.')}`;
  });
  return new RegExp(`^${parts.join('')}/?$`).test(path);
}
