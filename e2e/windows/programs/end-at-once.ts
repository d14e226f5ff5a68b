import { endAtOnce } from '../../../main/system/end-at-once.ts';

// Says its last word and ends, with the exit code that it is given. What a listener of the end says is heard where the process was taken apart.
process.on('exit', () => void process.stdout.write(', taken apart'));
process.stdout.write('last word');
void endAtOnce(Number(process.argv[2]));
