/** A phone number as people in the Netherlands write it. */
export { formatPhone as showPhone } from '@wor/domain';
