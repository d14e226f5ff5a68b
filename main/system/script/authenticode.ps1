# Asks Windows who signed a program, its version and its names, and changes nothing. The path comes in the environment. ASCII only.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false

$signature = Get-AuthenticodeSignature -LiteralPath $env:SETUP_SIGNED_FILE
$answer = @{ status = [string]$signature.Status; signer = $null; root = $null; version = $null; product = $null }
$info = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($env:SETUP_SIGNED_FILE)
if ($info.FileVersion) {
  $answer.version = $info.FileMajorPart, $info.FileMinorPart, $info.FileBuildPart, $info.FilePrivatePart -join '.'
  $answer.product = $info.ProductName, $info.FileDescription, $info.OriginalFilename -join ' | '
}
if ($null -ne $signature.SignerCertificate) {
  $answer.signer = $signature.SignerCertificate.GetNameInfo('SimpleName', $false)
  $chain = New-Object System.Security.Cryptography.X509Certificates.X509Chain
  # The server may be offline; Get-AuthenticodeSignature has judged the validity already.
  $chain.ChainPolicy.RevocationMode = 'NoCheck'
  if ($chain.Build($signature.SignerCertificate) -or $chain.ChainElements.Count -gt 1) {
    $answer.root = $chain.ChainElements[$chain.ChainElements.Count - 1].Certificate.GetNameInfo('SimpleName', $false)
  }
}
$answer | ConvertTo-Json -Compress
