/** Folder of this program on Windows for all users of the machine: sessions of administrators, and the lock that stands for the machine. Without a blank. */
export const programDataFolder = 'C:\\ProgramData\\BackupServerSetup';
