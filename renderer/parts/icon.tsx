import { ArrowClockwiseRegular } from '@fluentui/react-icons/headless/svg/arrow-clockwise';
import { ArrowCircleRightFilled } from '@fluentui/react-icons/headless/svg/arrow-circle-right';
import { ArrowDownloadRegular } from '@fluentui/react-icons/headless/svg/arrow-download';
import { ArrowSwapRegular } from '@fluentui/react-icons/headless/svg/arrow-swap';
import { BeakerRegular } from '@fluentui/react-icons/headless/svg/beaker';
import { BoxRegular } from '@fluentui/react-icons/headless/svg/box';
import { BranchCompareRegular } from '@fluentui/react-icons/headless/svg/branch-compare';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { CheckmarkRegular } from '@fluentui/react-icons/headless/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/headless/svg/chevron-right';
import { CircleRegular } from '@fluentui/react-icons/headless/svg/circle';
import { CloudRegular } from '@fluentui/react-icons/headless/svg/cloud';
import { CopyRegular } from '@fluentui/react-icons/headless/svg/copy';
import { DesktopSyncRegular } from '@fluentui/react-icons/headless/svg/desktop-sync';
import { DismissRegular } from '@fluentui/react-icons/headless/svg/dismiss';
import { DocumentTextRegular } from '@fluentui/react-icons/headless/svg/document-text';
import { EditRegular } from '@fluentui/react-icons/headless/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/headless/svg/error-circle';
import { EyeOffRegular } from '@fluentui/react-icons/headless/svg/eye-off';
import { EyeRegular } from '@fluentui/react-icons/headless/svg/eye';
import { FolderOpenRegular } from '@fluentui/react-icons/headless/svg/folder-open';
import { HardDriveRegular } from '@fluentui/react-icons/headless/svg/hard-drive';
import { HistoryRegular } from '@fluentui/react-icons/headless/svg/history';
import { InfoFilled } from '@fluentui/react-icons/headless/svg/info';
import { OpenRegular } from '@fluentui/react-icons/headless/svg/open';
import { QuestionCircleFilled } from '@fluentui/react-icons/headless/svg/question-circle';
import { RecordStopFilled } from '@fluentui/react-icons/headless/svg/record-stop';
import { SaveRegular } from '@fluentui/react-icons/headless/svg/save';
import { SearchRegular } from '@fluentui/react-icons/headless/svg/search';
import { ServerRegular } from '@fluentui/react-icons/headless/svg/server';
import { ShieldKeyholeRegular } from '@fluentui/react-icons/headless/svg/shield-keyhole';
import { StethoscopeRegular } from '@fluentui/react-icons/headless/svg/stethoscope';
import { SubtractCircleRegular } from '@fluentui/react-icons/headless/svg/subtract-circle';
import { ToolboxRegular } from '@fluentui/react-icons/headless/svg/toolbox';
import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning';
import { WrenchRegular } from '@fluentui/react-icons/headless/svg/wrench';
import type { ComponentType } from 'react';
import './icon.css';

/** The pictures the program knows. */
export type IconName =
  | 'again'
  | 'box'
  | 'check'
  | 'checkServer'
  | 'chevronDown'
  | 'chevronRight'
  | 'close'
  | 'cloud'
  | 'compare'
  | 'computers'
  | 'copy'
  | 'current'
  | 'document'
  | 'done'
  | 'download'
  | 'drive'
  | 'edit'
  | 'fix'
  | 'folder'
  | 'hide'
  | 'info'
  | 'move'
  | 'notApplicable'
  | 'open'
  | 'problem'
  | 'resume'
  | 'reveal'
  | 'sample'
  | 'save'
  | 'search'
  | 'server'
  | 'shield'
  | 'stopped'
  | 'toolbox'
  | 'unknown'
  | 'waiting'
  | 'warning';

interface PictureProps {
  readonly className: string;
  readonly 'aria-hidden': 'true';
  readonly focusable: 'false';
}

const icons: Readonly<Record<IconName, ComponentType<PictureProps>>> = {
  again: ArrowClockwiseRegular,
  box: BoxRegular,
  check: CheckmarkRegular,
  checkServer: StethoscopeRegular,
  chevronDown: ChevronDownRegular,
  chevronRight: ChevronRightRegular,
  close: DismissRegular,
  cloud: CloudRegular,
  compare: BranchCompareRegular,
  computers: DesktopSyncRegular,
  copy: CopyRegular,
  current: ArrowCircleRightFilled,
  document: DocumentTextRegular,
  done: CheckmarkCircleFilled,
  download: ArrowDownloadRegular,
  drive: HardDriveRegular,
  edit: EditRegular,
  fix: WrenchRegular,
  folder: FolderOpenRegular,
  hide: EyeOffRegular,
  info: InfoFilled,
  move: ArrowSwapRegular,
  notApplicable: SubtractCircleRegular,
  open: OpenRegular,
  problem: ErrorCircleFilled,
  resume: HistoryRegular,
  reveal: EyeRegular,
  sample: BeakerRegular,
  save: SaveRegular,
  search: SearchRegular,
  server: ServerRegular,
  shield: ShieldKeyholeRegular,
  stopped: RecordStopFilled,
  toolbox: ToolboxRegular,
  unknown: QuestionCircleFilled,
  waiting: CircleRegular,
  warning: WarningFilled,
};

/** What colour a picture has: of its text, or of a meaning. A word always says the same beside it. */
export type IconTone = 'text' | 'quiet' | 'accent' | 'success' | 'warning' | 'problem';

/** A picture that is only decoration: its meaning is said in words beside it. Sizes follow the text. */
export function Icon({ name, tone = 'text' }: { readonly name: IconName; readonly tone?: IconTone }) {
  const Picture = icons[name];
  return <Picture className={`icon icon-${tone}`} aria-hidden="true" focusable="false" />;
}
