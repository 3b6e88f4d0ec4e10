// The rules of this house that no public plugin has. One entry a rule; each has a fixture in
// test/architecture/fixtures whose first line names it.

import ts from 'typescript';

/** A rule that reports every node that matches one of the esquery selectors. */
const ban = (message, ...selectors) => ({
  create: (context) =>
    Object.fromEntries(selectors.map((at) => [at, (node) => context.report({ node, message })])),
});

const nameOf = (node) => node?.name ?? node?.value ?? node?.property?.name;
const unwrapped = (node) => (node?.expression ? unwrapped(node.expression) : node);

/** The value of number literals joined by + - * /, or undefined. */
function constant(node) {
  if (node?.type === 'Literal' && typeof node.value === 'number') return node.value;
  if (node?.type !== 'BinaryExpression') return undefined;
  const [a, b] = [constant(node.left), constant(node.right)];
  if (a === undefined || b === undefined) return undefined;
  const results = { '+': a + b, '-': a - b, '*': a * b, '/': a / b };
  return results[node.operator];
}

const longestTimer = 2 ** 31 - 1;

/** Node fires at once when the delay does not fit in 31 bits; what is due later is a row. */
const noLongTimer = {
  create: (context) => ({
    CallExpression(node) {
      if (!/^set(Timeout|Interval)$/.test(nameOf(node.callee))) return;
      if ((constant(node.arguments[1]) ?? 0) <= longestTimer) return;
      context.report({
        node,
        message: 'A timer over 24.8 days fires at once: plan a row instead.',
      });
    },
  }),
};

const isFixedText = (node) => {
  if (node.type === 'Literal') return true;
  if (node.type === 'TemplateLiteral') return node.expressions.length === 0;
  if (node.type === 'ArrayExpression') return node.elements.every(isFixedText);
  if (node.type === 'ObjectExpression') {
    return node.properties.every((one) => !one.computed && one.value && isFixedText(one.value));
  }
  // A look-up in a constant map, NAMED_LIKE_THIS.
  return node.type === 'MemberExpression' && /^[A-Z][A-Z0-9_]*$/.test(node.object.name ?? '');
};

/** TypeORM takes any SQL expression here, so what a caller sends must never arrive. */
const noFreeOrder = {
  create: (context) => ({
    CallExpression(node) {
      if (!/^(add)?(orderBy|groupBy)$|^distinctOn$/i.test(node.callee.property?.name ?? '')) return;
      if (node.arguments.every(isFixedText)) return;
      context.report({ node, message: 'Sort and group by literals or a CONSTANT map only.' });
    },
  }),
};

const isText = (context, node) => {
  const services = context.sourceCode.parserServices;
  if (!services?.program) return true;
  const type = services.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  // A number is an HTTP status.
  return !parts.some((part) => part.flags & ts.TypeFlags.NumberLike);
};

const isStatus = (context, raw) => {
  const node = unwrapped(raw);
  const name = node?.type === 'Identifier' ? node.name : node?.property?.name;
  return name === 'status' && isText(context, node);
};

function* comparisons(raw) {
  const node = unwrapped(raw);
  if (node?.type === 'LogicalExpression')
    yield* [...comparisons(node.left), ...comparisons(node.right)];
  if (node?.type === 'UnaryExpression') yield* comparisons(node.argument);
  if (node?.type === 'BinaryExpression') yield* [node.left, node.right];
  // A list written on the spot; asking a table for its own list is what the table is for.
  const isList = unwrapped(node?.callee?.object)?.type === 'ArrayExpression';
  if (isList && nameOf(node.callee) === 'includes') yield* node.arguments;
}

/** What a status allows stands in the lifecycle table; a branch on it is a second table. */
const noStatusBranch = {
  create(context) {
    const message = 'Ask the lifecycle table instead of branching on a status.';
    const check = (node, sides) => {
      if ([...sides].some((side) => isStatus(context, side))) context.report({ node, message });
    };
    return {
      IfStatement: (node) => check(node, comparisons(node.test)),
      WhileStatement: (node) => check(node, comparisons(node.test)),
      ConditionalExpression: (node) => check(node, comparisons(node.test)),
      'JSXExpressionContainer > LogicalExpression': (node) => check(node, comparisons(node.left)),
      SwitchStatement: (node) => check(node, [node.discriminant]),
    };
  },
};

const isQueue = (context, node) => {
  if (/queue$/i.test(nameOf(node) ?? '')) return true;
  const type = context.sourceCode.parserServices?.program
    ? context.sourceCode.parserServices.getTypeAtLocation(node)
    : undefined;
  return type?.getSymbol()?.getName() === 'Queue';
};

/** With Redis away `add()` neither resolves nor rejects: a request writes an outbox row. */
const noQueueAdd = {
  create: (context) => ({
    'CallExpression[callee.property.name=/^add(Bulk)?$/]'(node) {
      if (!isQueue(context, node.callee.object)) return;
      context.report({ node, message: 'Write an outbox row; only the relay adds jobs.' });
    },
  }),
};

/** Three parameters, then an object; a constructor lists at most five dependencies. */
const fewParameters = {
  create: (context) => ({
    ':function'(node) {
      const isConstructor = node.parent?.kind === 'constructor';
      const limit = isConstructor ? 5 : 3;
      if (node.params.length <= limit) return;
      const what = isConstructor ? 'dependencies' : 'parameters';
      context.report({ node, message: `${node.params.length} ${what}, at most ${limit}.` });
    },
  }),
};

const parameterName = (node) => nameOf(node.left ?? node.parameter ?? node);

/** The transaction is passed by hand, first and always. */
const txFirst = {
  create: (context) => ({
    ':function'(node) {
      const at = node.params.findIndex((one) => parameterName(one) === 'tx');
      if (at < 0) return;
      const param = node.params[at];
      if (at === 0 && !param.optional && param.type !== 'AssignmentPattern') return;
      context.report({ node, message: '`tx` is the first parameter and never optional.' });
    },
  }),
};

const silencers = /eslint-(disable|enable)|@ts-(ignore|nocheck|expect-error)|prettier-ignore/;

/** A rule that hurts is changed for everybody, in the open. */
const noSilencer = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!silencers.test(comment.value)) continue;
        context.report({ loc: comment.loc, message: 'No comment switches a check off here.' });
      }
    },
  }),
};

const called = (name) => `CallExpression[callee.property.name=${name}]`;
const testFunction = 'CallExpression[callee.name=/^(it|test|describe)$/]';
const notFalse = (key) => `Property[key.name='${key}']:not([value.value=false])`;

export const rules = {
  'no-clock': ban(
    'The time comes from libs/platform/src/clock.ts or as a parameter.',
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.name='Date']",
  ),
  'no-chance': ban(
    'Chance comes from libs/platform/src/ids.ts or from a seed.',
    "MemberExpression[object.name='Math'][property.name='random']",
  ),
  'no-env': ban(
    'Only libs/platform/src/env.ts reads the environment.',
    "MemberExpression[object.name='process'][property.name='env']",
    "VariableDeclarator[init.name='process'] Property[key.name='env']",
    "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
  ),
  'no-long-timer': noLongTimer,
  'no-query-runner': ban(
    'transaction(actor, tx => …) is the one way in.',
    called("'createQueryRunner'"),
  ),
  'no-free-order': noFreeOrder,
  'no-synchronize': ban(
    'The schema changes by migrations only.',
    notFalse('synchronize'),
    called("'synchronize'"),
  ),
  'no-loose-filter': ban(
    'A filter on undefined must throw.',
    "Property[key.name='invalidWhereValuesBehavior']",
  ),
  'no-magic-relation': ban(
    'Relations are @ManyToOne, one way: no eager, lazy or cascade.',
    notFalse('eager'),
    notFalse('lazy'),
    notFalse('cascade'),
  ),
  'no-status-branch': noStatusBranch,
  'no-queue-add': noQueueAdd,
  'few-parameters': fewParameters,
  'tx-first': txFirst,
  'no-silencer': noSilencer,
  'no-default-export': ban(
    'Exports have names.',
    'ExportDefaultDeclaration',
    "ExportSpecifier[exported.name='default']",
  ),
  'no-mock-of-ours': ban(
    'Never mock what we own.',
    "CallExpression[callee.object.name='jest'][callee.property.name=/^(do)?mock$/i][arguments.0.value=/^(\\.|@wor)/]",
  ),
  'no-sleeping-test': ban(
    'Every test runs, and only together with the others.',
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    "CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/][arguments.0.type='Literal']",
  ),
  'no-weak-expectation': ban(
    'Say which value is expected.',
    called('/^(toBeTruthy|toBeFalsy|toBeDefined)$/'),
  ),
  'no-should-title': ban(
    'A title is a sentence that is true: without "should".',
    `${testFunction}[arguments.0.value=/\\bshould\\b/i]`,
  ),
};
