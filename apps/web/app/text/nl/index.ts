import { actions, events, roles, statuses } from './codes.js';
import { activityTexts } from './directory/activity.js';
import { agendaTexts } from './agenda/agenda.js';
import { calendarTexts } from './calendar.js';
import { errors } from './errors.js';
import { kitTexts } from './kit.js';
import { listTexts } from './lists.js';
import { platformTexts } from './platform.js';
import { accountTexts } from './account/account.js';
import { sessionTexts } from './session.js';
import { directorySearchTexts } from './directory/search.js';
import { draftTexts } from './refer/draft.js';
import { referTexts } from './refer/refer.js';
import { referrerTexts } from './refer/referrer.js';
import { coachTexts } from './coach.js';
import { personTexts } from './person.js';
import { reciprocityTexts } from './reciprocity/reciprocity.js';
import { participationTexts } from './participation/participation.js';
import { providerTexts } from './provider/provider.js';
import { postTexts } from './post/post.js';
import { federationTexts } from './federation.js';
import { municipalityTexts } from './municipality.js';
import { launchTexts } from './refer/launch.js';
import { regionTexts } from './region/region.js';
import { regionSettingTexts } from './region/region-settings.js';
import { lateWorkTexts } from './region/late-work.js';
import { handOverTexts } from './hand-over/hand-over.js';
import { importTexts } from './region/import.js';
import { safetyTexts } from './safety/safety.js';
import { newGroupTexts } from './unmet-need/new-groups.js';
import { unmetNeedTexts } from './unmet-need/unmet-need.js';
import { caseloadImportTexts } from './caseload/import.js';
import { workTexts } from './work.js';
import { operationsTexts } from './operations.js';

/** Every sentence that a person sees, in Dutch at B1. */
export const nl = {
  errors,
  statuses,
  actions,
  events,
  roles,
  ...calendarTexts,
  ...listTexts,
  ...kitTexts,
  ...platformTexts,
  ...sessionTexts,
  ...accountTexts,
  ...directorySearchTexts,
  ...draftTexts,
  ...federationTexts,
  ...referTexts,
  ...referrerTexts,
  ...coachTexts,
  ...personTexts,
  ...participationTexts,
  ...reciprocityTexts,
  ...postTexts,
  ...providerTexts,
  ...municipalityTexts,
  ...launchTexts,
  ...regionTexts,
  ...regionSettingTexts,
  ...lateWorkTexts,
  ...operationsTexts,
  ...importTexts,
  ...workTexts,
  ...caseloadImportTexts,
  ...safetyTexts,
  ...unmetNeedTexts,
  ...newGroupTexts,
  ...handOverTexts,
  ...agendaTexts,
  ...activityTexts,
} as const;
