import { Module } from '@nestjs/common';
import {
  AreaService,
  LateWorkService,
  OrganisationService,
  PeopleService,
  RegionSettingService,
} from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { AreaController } from './area.controller.js';
import { LateWorkController } from './late-work.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { PeopleController } from './people.controller.js';
import { SettingController } from './setting.controller.js';

@Module({
  controllers: [
    SettingController,
    OrganisationController,
    PeopleController,
    AreaController,
    LateWorkController,
  ],
  providers: [
    serviceFrom(RegionSettingService),
    serviceFrom(OrganisationService),
    serviceFrom(PeopleService),
    serviceFrom(AreaService),
    serviceFrom(LateWorkService),
  ],
})
export class RegionModule {}
