import { index, layout, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  layout('routes/frame.tsx', [
    index('routes/home.tsx'),
    route('inloggen', 'routes/session/login.tsx'),
    route('bevestig', 'routes/session/step-up.tsx'),
    route('uitloggen', 'routes/session/logout.tsx'),
    route('verwijs', 'routes/refer/refer.tsx'),
    route('verwezen/:id', 'routes/refer/receipt.tsx'),
    route('verwijzingen', 'routes/refer/referrals.tsx'),
    route('verwijzingen/:id', 'routes/refer/referral.tsx'),
    route('verwijzingen/:id/gelezen/:feedbackId', 'routes/refer/read-feedback.tsx'),
    route('verwijzingen/:id/:action', 'routes/refer/referral-action.tsx'),
    route('team', 'routes/coach/inbox.tsx'),
    route('inwoners', 'routes/coach/caseload.tsx'),
    route('dossier/:id', 'routes/coach/dossier.tsx'),
    route('dossier/:id/vragenlijst/:instrument?', 'routes/coach/measure.tsx'),
    route('dossier/:id/voorstellen', 'routes/coach/suggest.tsx'),
    route('dossier/:id/deelname/:participationId/:step', 'routes/coach/participation.tsx'),
    route('dossier/:id/opvolging/:followUpId', 'routes/coach/follow-up.tsx'),
    route('dossier/:id/stap/:action', 'routes/coach/dossier-action.tsx'),
    route('gemeente', 'routes/municipality/council.tsx'),
    route('beheer', 'routes/operations/operations.tsx'),
    route('oefenpost', 'routes/operations/mailbox.tsx'),
    route('oefenpost/:mail', 'routes/operations/mail.tsx'),
    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig;
