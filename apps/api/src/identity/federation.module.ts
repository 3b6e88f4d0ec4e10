import { Module } from '@nestjs/common';
import { RelyingParty } from '@wor/platform';
import { FederatedLoginService, OwnLinksService, type Home } from '@wor/services';
import { HOME, WEB_ORIGIN } from '../home.module.js';
import { FederationController } from './federation.controller.js';
import { OwnIdentityController } from './own-identity.controller.js';

@Module({
  controllers: [FederationController, OwnIdentityController],
  providers: [
    {
      provide: FederatedLoginService,
      useFactory: (home: Home, webOrigin: string) => {
        // An installation that is not on TLS itself is one for trying things out.
        const party = new RelyingParty(webOrigin.startsWith('http:'));
        return new FederatedLoginService(home, { party, webOrigin });
      },
      inject: [HOME, WEB_ORIGIN],
    },
    {
      provide: OwnLinksService,
      useFactory: (home: Home, logins: FederatedLoginService) => new OwnLinksService(home, logins),
      inject: [HOME, FederatedLoginService],
    },
  ],
})
export class FederationModule {}
