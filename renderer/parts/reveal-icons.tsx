import { EyeOffRegular } from '@fluentui/react-icons/headless/svg/eye-off';
import { EyeRegular } from '@fluentui/react-icons/headless/svg/eye';
import { registerIcons } from '@fluentui/react/lib/Styling';

/** Gives Fluent's masked field the two pictures of its button: it asks for them by name and has none of its own here. */
export function registerRevealIcons(): void {
  registerIcons({ icons: { RedEye: <EyeRegular />, Hide: <EyeOffRegular /> } });
}
