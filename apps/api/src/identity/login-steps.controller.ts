import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { EnrolmentView, LoginAnswer, LoginStand } from '@wor/contract';
import { LoginStepsService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { Public } from '../http/allow.decorator.js';
import { originOf } from '../http/origin.js';
import { ChoiceStepDto, CodeStepDto, TicketDto } from './session.dto.js';
import { toLoginAnswer } from './session.view.js';

/** The steps between a right password and a session; the ticket says who goes on. */
@Controller('login-steps')
export class LoginStepsController {
  constructor(@Inject(LoginStepsService) private readonly steps: LoginStepsService) {}

  /** Where a login stands. Changes nothing. */
  @Post('current')
  @HttpCode(200)
  @Public()
  async show(@Body() { ticket }: TicketDto, @Req() request: FastifyRequest): Promise<LoginStand> {
    const { step, memberships } = await this.steps.show({ ticket, origin: originOf(request) });
    return {
      step,
      memberships: memberships.map(({ id, role, organisation }) => ({ id, role, organisation })),
    };
  }

  /** A code of the app or a recovery code. */
  @Post('second-factor')
  @Public()
  async prove(
    @Body() { code, ...rest }: CodeStepDto,
    @Req() request: FastifyRequest,
  ): Promise<LoginAnswer> {
    return toLoginAnswer(await this.steps.prove({ ...rest, origin: originOf(request) }, code));
  }

  /** For which organisation and in which role. */
  @Post('organisation')
  @Public()
  async choose(
    @Body() { membershipId, ...rest }: ChoiceStepDto,
    @Req() request: FastifyRequest,
  ): Promise<LoginAnswer> {
    const at = { ...rest, origin: originOf(request) };
    return toLoginAnswer(await this.steps.choose(at, membershipId));
  }

  /** The secret for an authenticator app, where the organisation demands one. */
  @Post('enrolment')
  @HttpCode(200)
  @Public()
  beginEnrolment(
    @Body() { ticket }: TicketDto,
    @Req() request: FastifyRequest,
  ): Promise<EnrolmentView> {
    return this.steps.beginEnrolment({ ticket, origin: originOf(request) });
  }

  /** The first code of the app. Gives the recovery codes once. */
  @Post('enrolment/confirm')
  @Public()
  async confirmEnrolment(
    @Body() { code, ...rest }: CodeStepDto,
    @Req() request: FastifyRequest,
  ): Promise<LoginAnswer> {
    const at = { ...rest, origin: originOf(request) };
    return toLoginAnswer(await this.steps.confirmEnrolment(at, code));
  }
}
