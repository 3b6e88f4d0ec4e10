import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { Departure, IdentityProviderList, LoginResult } from '@wor/contract';
import { FederatedLoginService } from '@wor/services';
import type { FastifyRequest } from 'fastify';
import { Public } from '../http/allow.decorator.js';
import { originOf } from '../http/origin.js';
import { DepartureDto, ReturnDto } from './federation.dto.js';
import { toMe } from './session.view.js';

@Controller()
export class FederationController {
  constructor(@Inject(FederatedLoginService) private readonly logins: FederatedLoginService) {}

  /** The organisations that have a login page of their own. */
  @Get('identity-providers')
  @Public()
  async list(): Promise<IdentityProviderList> {
    return { items: await this.logins.list() };
  }

  /** Where to send a browser that wants to log in there. */
  @Post('sessions/federated/departures')
  @Public()
  depart(@Body() { slug }: DepartureDto): Promise<Departure> {
    return this.logins.begin(slug);
  }

  /** Opens a session for whoever comes back from there. Gives the token once. */
  @Post('sessions/federated')
  @Public()
  async finish(@Body() back: ReturnDto, @Req() request: FastifyRequest): Promise<LoginResult> {
    const { token, session } = await this.logins.finish({ ...back, origin: originOf(request) });
    return { token, me: toMe(session) };
  }
}
