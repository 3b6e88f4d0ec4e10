import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HealthModule } from './health/health.module.js';
import { HomeModule, type HomeSettings } from './home.module.js';
import { ActorGuard } from './http/actor.guard.js';
import { IdentityModule } from './identity/identity.module.js';
import { ReferralModule } from './referral/referral.module.js';

/** One line a feature. */
const features = [HealthModule, IdentityModule, ReferralModule];

@Module({})
export class AppModule {
  static with(settings: HomeSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [HomeModule.with(settings), ...features],
      providers: [{ provide: APP_GUARD, useClass: ActorGuard }],
    };
  }
}
