import ts from 'typescript';

/** A schema of OpenAPI 3.0, as far as the contract needs it. */
export type Schema = Readonly<Record<string, unknown>>;

interface Found {
  /** By `Controller_method`; absent where a route answers nothing. */
  readonly answers: ReadonlyMap<string, Schema>;
  /** The contract's own types, by name. */
  readonly named: ReadonlyMap<string, Schema>;
}

/** Reads from the compiler what each controller answers: the types of libs/contract. */
export function responseSchemas(controllers: readonly string[]): Found {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const program = ts.createProgram([...controllers], options);
  const reader = new TypeReader(program.getTypeChecker());
  const answers = new Map<string, Schema>();
  for (const path of controllers) {
    const classes = program.getSourceFile(path)?.statements.filter(ts.isClassDeclaration) ?? [];
    const methods = classes.flatMap(({ members }) => members.filter(ts.isMethodDeclaration));
    for (const method of methods) {
      const schema = reader.answerOf(method);
      const key = `${nameOf(method.parent)}_${method.name.getText()}`;
      if (schema !== undefined) answers.set(key, schema);
    }
  }
  return { answers, named: reader.named };
}

class TypeReader {
  readonly named = new Map<string, Schema>();

  constructor(private readonly checker: ts.TypeChecker) {}

  answerOf(method: ts.MethodDeclaration): Schema | undefined {
    const signature = this.checker.getSignatureFromDeclaration(method);
    if (signature === undefined) return undefined;
    const returned = this.checker.getReturnTypeOfSignature(signature);
    const type = this.checker.getAwaitedType(returned) ?? returned;
    return type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined) ? undefined : this.read(type);
  }

  private read(type: ts.Type): Schema {
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    const name = (type.aliasSymbol ?? type.symbol)?.name;
    const isOurs = isOfContract(type.aliasSymbol ?? type.symbol);
    if (name !== undefined && isOurs && name !== '__type') return this.refer(name, type);
    return type.isUnion() ? this.readUnion(type) : this.readObject(type);
  }

  private refer(name: string, type: ts.Type): Schema {
    if (!this.named.has(name)) {
      this.named.set(name, {});
      this.named.set(name, type.isUnion() ? this.readUnion(type) : this.readObject(type));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private readUnion(type: ts.UnionType): Schema {
    const present = type.types.filter(
      ({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)),
    );
    const nullable = type.types.some(({ flags }) => flags & ts.TypeFlags.Null)
      ? { nullable: true }
      : {};
    if (present.every((each) => each.isStringLiteral())) {
      return { type: 'string', enum: present.map((each) => each.value), ...nullable };
    }
    const schemas = [...new Set(present.map((each) => JSON.stringify(this.read(each))))];
    const [first = '{}', ...rest] = schemas;
    if (rest.length > 0)
      return { oneOf: schemas.map((each) => JSON.parse(each) as Schema), ...nullable };
    const only = JSON.parse(first) as Schema;
    return '$ref' in only && 'nullable' in nullable
      ? { allOf: [only], ...nullable }
      : { ...only, ...nullable };
  }

  private readObject(type: ts.Type): Schema {
    const items = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (this.checker.isArrayType(type) && items !== undefined) {
      return { type: 'array', items: this.read(items) };
    }
    const values = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const members = this.checker.getPropertiesOfType(type);
    if (values !== undefined) return { type: 'object', additionalProperties: this.read(values) };
    const required = members.filter((each) => !(each.flags & ts.SymbolFlags.Optional));
    return {
      type: 'object',
      ...(required.length === 0 ? {} : { required: required.map((each) => each.name) }),
      properties: Object.fromEntries(members.map((each) => [each.name, this.readMember(each)])),
    };
  }

  private readMember(member: ts.Symbol): Schema {
    const schema = this.read(this.checker.getTypeOfSymbol(member));
    const text = ts.displayPartsToString(member.getDocumentationComment(this.checker));
    if (text === '') return schema;
    return '$ref' in schema
      ? { allOf: [schema], description: text }
      : { ...schema, description: text };
  }
}

const nameOf = (owner: ts.Node): string =>
  ts.isClassDeclaration(owner) ? (owner.name?.text ?? '') : '';

const isOfContract = (symbol: ts.Symbol | undefined): boolean =>
  symbol?.declarations?.some((each) => each.getSourceFile().fileName.includes('/libs/contract/')) ??
  false;
