; The section [OPTIONS] of the answer file, and what Setup.exe says of a wrong one.
Var AnswerFile
Var User
Var Company
Var Password
Var Programs
Var Databases
Var SqlMachine
Var SqlInstance
Var ReportingInstance
Var Vault
Var Passphrase

!macro Option to name
  ReadINIStr ${to} "$AnswerFile" "OPTIONS" "${name}"
!macroend
!define Option "!insertmacro Option"

Function ReadAnswerFile
  ${Option} $0 "ProductKey"
  ${If} $0 != ""
    ${Fail} 858 "The product key is not valid."
  ${EndIf}
  ${Option} $User "UserName"
  ${If} $User == ""
    ${Fail} 4065 "The user name is missing."
  ${EndIf}
  ${Option} $Company "CompanyName"
  ${If} $Company == ""
    ${Fail} 4066 "The company name is missing."
  ${EndIf}
  ${Option} $Password "SqlAccountPassword"
  ${If} $Password == ""
    ${Fail} 4069 "A mandatory input is missing: SqlAccountPassword."
  ${EndIf}
  ${If} $Older == ""
    Call ReadFolders
  ${EndIf}
  Call ReadSql
  Call ReadVault
FunctionEnd

Function ReadFolders
  ${Option} $Programs "ProgramFiles"
  ${Option} $Databases "DatabaseFiles"
  StrCpy $0 $Programs 2 1
  StrCpy $1 $Databases 2 1
  ${If} $0 != ":\"
  ${OrIf} $1 != ":\"
    ${Fail} 4072 "The path is not valid."
  ${EndIf}
FunctionEnd

; SQL Server is there already, on this machine, by its NetBIOS name.
Function ReadSql
  ${Option} $SqlMachine "SQLMachineName"
  ${Option} $SqlInstance "SQLInstanceName"
  ${Option} $ReportingInstance "ReportingInstanceName"
  ${Option} $0 "UseExistingSQL"
  ${If} $0 != 1
  ${OrIf} $SqlMachine == ""
  ${OrIf} $SqlInstance == ""
  ${OrIf} $ReportingInstance == ""
    ${Fail} 4069 "A mandatory input is missing: the instances of SQL Server."
  ${EndIf}
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Microsoft SQL Server\Instance Names\SQL" "$SqlInstance"
  ReadRegStr $1 HKLM "SOFTWARE\Microsoft\Microsoft SQL Server\$0\Setup" "Collation"
  ${If} $0 == ""
    ${Fail} 4307 "The instance of SQL Server cannot be reached."
  ${ElseIf} $1 != "SQL_Latin1_General_CP1_CI_AS"
    ${Fail} 4387 "An unexpected error occurred during the installation."
  ${EndIf}
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Microsoft SQL Server\Instance Names\RS" "$ReportingInstance"
  ${If} $0 == ""
    ${Fail} 4003 "Reporting Services is not installed."
  ${EndIf}
FunctionEnd

; Vault credentials: a full path without blanks to a file that is there; with them a passphrase of 16 characters and an existing folder.
Function ReadVault
  ${Option} $Vault "VaultCredentialFilePath"
  ${Option} $Passphrase "SecurityPassphrase"
  ${Option} $0 "PassphraseSaveLocation"
  ${If} $Vault == ""
    Return
  ${EndIf}
  ClearErrors
  ${WordFind} $Vault " " "E+1{" $1
  ; An error means that no blank was found.
  ${IfNot} ${Errors}
    ${Fail} 34513 "Invalid vault credentials provided: a blank in the path."
  ${EndIf}
  ${IfNot} ${FileExists} "$Vault"
    ${Fail} 34513 "Invalid vault credentials provided."
  ${EndIf}
  StrLen $1 $Passphrase
  ${If} $1 < 16
  ${OrIfNot} ${FileExists} "$0\*.*"
    ${Fail} 4069 "A mandatory input is missing: passphrase, or the folder to save it to."
  ${EndIf}
FunctionEnd
