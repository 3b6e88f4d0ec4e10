import 'reflect-metadata';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { permissions } from '@wor/domain';
import { resolve } from 'node:path';
import { routeAccess } from '../../apps/api/src/http/allow.decorator.js';
import { projectFiles } from './tree.js';

interface Controller {
  readonly name: string;
  readonly prototype: object;
}

const files = projectFiles().filter((path) => /^apps\/api\/src\/.*\.controller\.ts$/.test(path));

/** The routes of a file, each with what it asks of its caller. */
async function routesIn(path: string): Promise<[string, unknown][]> {
  const module_ = (await import(resolve(path))) as Record<string, Controller>;
  return Object.values(module_).flatMap(({ name, prototype }) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(
      ([key, { value }]): [string, unknown][] => {
        const method = Object(value) as object;
        const isRoute = Reflect.hasMetadata(METHOD_METADATA, method);
        return isRoute ? [[`${name}.${key}`, Reflect.getMetadata(routeAccess, method)]] : [];
      },
    ),
  );
}

describe('every route says who may use it:', () => {
  it.each(files)('%s', async (path) => {
    const routes = await routesIn(path);
    const known: readonly unknown[] = [...permissions, 'session', 'public'];
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter(([, access]) => !known.includes(access))).toEqual([]);
  });

  it('only logging in, links and codes of mails, private addresses, a launch, a card’s code, self-referral, open data and the probes are public', async () => {
    const all = (await Promise.all(files.map(routesIn))).flat();
    const open = all.filter(([, access]) => access === 'public').map(([name]) => name);
    expect(open.sort()).toEqual([
      'AgendaController.feed',
      'AgendaController.ofClient',
      'CardController.look',
      'ClientPageController.look',
      'ClientPageController.stop',
      ...[
        'FederationController.depart',
        'FederationController.finish',
        'FederationController.list',
      ],
      ...['HealthController.live', 'HealthController.ready'],
      ...['HsdsCatalogueController.location', 'HsdsCatalogueController.locations'],
      ...['HsdsCatalogueController.organization', 'HsdsCatalogueController.organizations'],
      ...['HsdsCatalogueController.taxonomies', 'HsdsCatalogueController.taxonomy'],
      ...['HsdsCatalogueController.taxonomyTerm', 'HsdsCatalogueController.taxonomyTerms'],
      ...['HsdsController.root', 'HsdsController.service'],
      ...['HsdsController.serviceAtLocation', 'HsdsController.serviceAtLocations'],
      'HsdsController.services',
      ...['InvitationController.accept', 'InvitationController.open'],
      ...['LaunchController.offer', 'LaunchController.receive', 'LaunchController.sign'],
      ...['LoginStepsController.beginEnrolment', 'LoginStepsController.choose'],
      ...['LoginStepsController.confirmEnrolment', 'LoginStepsController.prove'],
      ...['LoginStepsController.show', 'MailCodeController.ask', 'MailCodeController.enter'],
      'OwnAccountController.confirmEmail',
      ...['PasswordController.ask', 'PasswordController.complete'],
      ...['SelfReferralController.ask', 'SelfReferralController.confirm'],
      ...['SelfReferralController.team', 'SessionController.logIn'],
    ]);
  });
});
