import { DockerfileParser, type Copy, type From, type Instruction, type JSONInstruction } from 'dockerfile-ast';

/** One step of a stage, as far as it can be told apart. */
export type Step =
  | { readonly does: 'workdir'; readonly folder: string }
  | { readonly does: 'copy'; readonly from: string | undefined; readonly what: readonly string[]; readonly to: string }
  | { readonly does: 'run'; readonly command: string }
  | { readonly does: 'env'; readonly values: Readonly<Record<string, string>> }
  | { readonly does: 'user'; readonly user: string }
  | { readonly does: 'expose'; readonly port: string }
  | { readonly does: 'healthcheck' | 'start'; readonly command: readonly string[] }
  | { readonly does: 'other'; readonly keyword: string };

export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly steps: readonly Step[];
}

/** The stages of a Containerfile, in order. */
export function stagesOf(text: string): readonly Stage[] {
  const stages: { name: string; image: string; steps: Step[] }[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From;
      stages.push({ name: from.getBuildStage() ?? String(stages.length), image: from.getImage() ?? '', steps: [] });
    } else {
      stages.at(-1)?.steps.push(stepOf(instruction));
    }
  }
  return stages;
}

const words = (instruction: Instruction): readonly string[] =>
  instruction.getArguments().map((argument) => argument.getValue());

/** The words of a command in its JSON form; in its shell form there are none. */
const wordsInJson = (instruction: Instruction): readonly string[] =>
  (instruction as JSONInstruction).getJSONStrings().map((string) => string.getJSONValue());

function stepOf(instruction: Instruction): Step {
  const rest = words(instruction);
  switch (instruction.getKeyword()) {
    case 'WORKDIR':
      return { does: 'workdir', folder: rest[0] ?? '/' };
    case 'COPY': {
      const from =
        (instruction as Copy)
          .getFlags()
          .find((flag) => flag.getName() === 'from')
          ?.getValue() ?? undefined;
      return { does: 'copy', from, what: rest.slice(0, -1), to: rest.at(-1) ?? '.' };
    }
    case 'RUN':
      return { does: 'run', command: instruction.getArgumentsContent() ?? '' };
    case 'ENV':
      return { does: 'env', values: Object.fromEntries(rest.map((pair) => pairOf(pair))) };
    case 'USER':
      return { does: 'user', user: rest[0] ?? '' };
    case 'EXPOSE':
      return { does: 'expose', port: rest[0] ?? '' };
    case 'HEALTHCHECK':
      return { does: 'healthcheck', command: jsonAfter('CMD', instruction) };
    case 'CMD':
      return { does: 'start', command: wordsInJson(instruction) };
    default:
      return { does: 'other', keyword: instruction.getKeyword() };
  }
}

const pairOf = (pair: string): readonly [string, string] => {
  const [name = '', ...value] = pair.split('=');
  return [name, value.join('=')];
};

function jsonAfter(word: string, instruction: Instruction): readonly string[] {
  const text = instruction.getArgumentsContent() ?? '';
  const list = text.slice(text.indexOf(word) + word.length).trim();
  return list.startsWith('[') ? (JSON.parse(list) as string[]) : [];
}
