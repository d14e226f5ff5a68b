; Stands for whoami.exe, whose groups in Wine lack the level of the token: an administrator's, elevated.
!include "common.nsh"

Section
  ${Say} '"Mandatory Label\High Mandatory Level","Label","S-1-16-12288",""'
SectionEnd

Function OnArgument
FunctionEnd
