; The installer, by the system's makensis (scripts/packaging/installer.mjs) or by electron-builder's (electron-builder.nsi). Defines:
; SOURCE (folder), OUTPUT, PRODUCT, VERSION, FILE_VERSION (four numbers), SIZE (kB), ICON, COMPRESSOR, COMPRESS (auto, or off for tests).
Unicode true
!ifndef BY_ELECTRON_BUILDER
  ; Its NSIS makes 32-bit installers only: the 64-bit half of the registry and of Program Files is named wherever it is meant.
  Target amd64-unicode
  OutFile "${OUTPUT}"
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
SetCompressor ${COMPRESSOR}
SetCompress ${COMPRESS}
RequestExecutionLevel admin
ManifestDPIAware true
Name "${PRODUCT}"
BrandingText "${PRODUCT} ${VERSION}"
; Replaced in .onInit: what runs elevated lies where only administrators write.
InstallDir "$PROGRAMFILES64\Backup Server Setup"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\BackupServerSetup"
!define EXE "Backup Server Setup.exe"
; main/system/registry-resume-entry.ts writes it (decision 024).
!define RUN_ONCE "Software\Microsoft\Windows\CurrentVersion\RunOnce"
!define RETURN "!BackupServerSetup"
; winerror.h: ERROR_SHARING_VIOLATION, a file of the program is in use.
!define IN_USE 32
; winerror.h: ERROR_PRODUCT_VERSION, another version of the product is installed.
!define NEWER_IS_THERE 1638

!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE French
!include "${__FILEDIR__}/state-folder.nsh"
LangString inUse ${LANG_ENGLISH} "${PRODUCT} is running. Close it, then start this again."
LangString inUse ${LANG_FRENCH} "${PRODUCT} est en cours d’exécution. Fermez-le, puis relancez cette opération."
LangString newer ${LANG_ENGLISH} "Version $R0 is installed, which is newer than ${VERSION}. To go back, uninstall it first: journals and reports stay."
LangString newer ${LANG_FRENCH} "La version $R0 est installée et plus récente que la ${VERSION}. Pour revenir en arrière, désinstallez-la d’abord : les journaux et les rapports restent."
LangString kept ${LANG_ENGLISH} "Journals and reports are kept in $APPDATA\BackupServerSetup."
LangString kept ${LANG_FRENCH} "Les journaux et les rapports sont conservés dans $APPDATA\BackupServerSetup."

!macro versionIn language
  VIAddVersionKey /LANG=${language} ProductName "${PRODUCT}"
  VIAddVersionKey /LANG=${language} ProductVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} FileVersion "${FILE_VERSION}"
  VIAddVersionKey /LANG=${language} FileDescription "${PRODUCT}"
  VIAddVersionKey /LANG=${language} LegalCopyright "MIT licence"
!macroend
!ifndef BY_ELECTRON_BUILDER
  VIProductVersion "${FILE_VERSION}"
  !insertmacro versionIn ${LANG_ENGLISH}
!endif
!insertmacro versionIn ${LANG_FRENCH}

; Where the program is, whatever /D= says and wherever a copy of the uninstaller lies: NSIS takes the uninstaller's own folder, and
; what it takes is removed.
!macro ofTheMachine
  SetRegView 64
  SetShellVarContext all
  StrCpy $INSTDIR "$PROGRAMFILES64\Backup Server Setup"
!macroend

Function .onInit
  !insertmacro ofTheMachine
FunctionEnd

Function un.onInit
  !insertmacro ofTheMachine
FunctionEnd

!macro refuseInUse
  SetErrorLevel ${IN_USE}
  MessageBox MB_ICONSTOP|MB_OK "$(inUse)" /SD IDOK
  Quit
!macroend

; An older program cannot read what a newer one has journaled, and lacks what was mended since.
!macro refuseOlder
  ReadRegStr $R0 HKLM "${KEY}" DisplayVersion
  ReadRegStr $R1 HKLM "${KEY}" FileVersion
  ${If} $R1 != ""
    ${VersionCompare} "$R1" "${FILE_VERSION}" $R2
    ${If} $R2 == 1
      SetErrorLevel ${NEWER_IS_THERE}
      MessageBox MB_ICONSTOP|MB_OK "$(newer)" /SD IDOK
      Quit
    ${EndIf}
  ${EndIf}
!macroend

; Nobody can write to a program that runs: asked before anything is written. A virus scanner may hold it for a moment. Asked by
; the handle: looking at the flag of errors clears it.
!macro refuseRunning
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    ${For} $1 1 20
      FileOpen $2 "$INSTDIR\${EXE}" a
      ${If} $2 != ""
        FileClose $2
        ${Break}
      ${EndIf}
      Sleep 250
    ${Next}
    ${If} $2 == ""
      !insertmacro refuseInUse
    ${EndIf}
  ${EndIf}
!macroend

; A program that has just ended, or a virus scanner, may hold a file for a moment longer: tried for five seconds.
!macro removeOld
  ${For} $1 1 20
    RMDir /r "$INSTDIR.old"
    ${IfNot} ${FileExists} "$INSTDIR.old\*.*"
      ${Break}
    ${EndIf}
    Sleep 250
  ${Next}
!macroend

; The new program is written beside the old one, which stays whole until it is complete; then they change places.
Section
  !insertmacro refuseOlder
  !insertmacro refuseRunning
  !insertmacro ownStateFolder
  RMDir /r "$INSTDIR.new"
  !insertmacro removeOld
  SetOutPath "$INSTDIR.new"
  ClearErrors
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR.new\uninstall.exe"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR.new"
    SetErrorLevel 2
    Abort
  ${EndIf}
  SetOutPath "$TEMP"
  ${If} ${FileExists} "$INSTDIR\*.*"
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.old"
    ${If} ${Errors}
      RMDir /r "$INSTDIR.new"
      !insertmacro refuseInUse
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR.new" "$INSTDIR"
  ${If} ${Errors}
    Rename "$INSTDIR.old" "$INSTDIR"
    !insertmacro refuseInUse
  ${EndIf}
  !insertmacro removeOld
  CreateShortCut "$SMPROGRAMS\Backup Server Setup.lnk" "$INSTDIR\${EXE}"
  WriteRegStr HKLM "${KEY}" DisplayName "${PRODUCT}"
  WriteRegStr HKLM "${KEY}" DisplayVersion "${VERSION}"
  WriteRegStr HKLM "${KEY}" FileVersion "${FILE_VERSION}"
  WriteRegStr HKLM "${KEY}" Publisher "Backup Server Setup"
  WriteRegStr HKLM "${KEY}" DisplayIcon "$INSTDIR\${EXE}"
  WriteRegStr HKLM "${KEY}" InstallLocation "$INSTDIR"
  WriteRegStr HKLM "${KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" EstimatedSize ${SIZE}
  WriteRegDWORD HKLM "${KEY}" NoModify 1
  WriteRegDWORD HKLM "${KEY}" NoRepair 1
SectionEnd

; What would open this program again after a restart; that of a program unpacked elsewhere stays.
!macro forgetReturn
  ReadRegStr $R0 HKLM "${RUN_ONCE}" "${RETURN}"
  StrCpy $R1 '"$INSTDIR\'
  StrLen $R2 $R1
  StrCpy $R0 $R0 $R2
  ${If} $R0 == $R1
    DeleteRegValue HKLM "${RUN_ONCE}" "${RETURN}"
  ${EndIf}
!macroend

; The program's folder is moved away first: in use, it stays whole.
Section Uninstall
  SetOutPath "$TEMP"
  !insertmacro refuseRunning
  !insertmacro removeOld
  ${If} ${FileExists} "$INSTDIR\*.*"
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.old"
    ${If} ${Errors}
      !insertmacro refuseInUse
    ${EndIf}
    !insertmacro removeOld
  ${EndIf}
  !insertmacro forgetReturn
  Delete "$SMPROGRAMS\Backup Server Setup.lnk"
  DeleteRegKey HKLM "${KEY}"
  DetailPrint "$(kept)"
SectionEnd
