# Makes the Windows installer (msi, per user) from the runnable tree, on Windows, with a JDK 25 and WiX 3 or later.
#
# usage: build.ps1 -Tree app\target\idlemint -Out dist -Version 0.1.0
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)][string]$Tree,
    [Parameter(Mandatory = $true)][string]$Out,
    [Parameter(Mandatory = $true)][string]$Version
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if (-not $env:JAVA_HOME) { throw 'JAVA_HOME must name a JDK 25' }
$number = $Version -replace '-SNAPSHOT$', ''
# Never changes: by it a newer version replaces an older one.
$upgradeCode = '5a0a6f0c-3f0c-4a52-9b5e-6f6a1f0e7d21'
$work = Join-Path ([System.IO.Path]::GetTempPath()) ([System.Guid]::NewGuid())
$packageInput = Join-Path $work 'input'
New-Item -ItemType Directory -Force $packageInput, $Out | Out-Null
try {
    Copy-Item (Join-Path $Tree 'lib\*.jar') $packageInput
    # The program's folder is deleted with everything in it when it is removed, and when a newer version replaces it. So it
    # is not jpackage's usual one, %LOCALAPPDATA%\Idlemint, which holds people's data, and nobody chooses another.
    $programFolder = 'Programs\Idlemint'
    $mainJar = (Get-ChildItem $packageInput -Filter 'idlemint-app-*.jar' | Select-Object -First 1).Name
    $arguments = @(
        "@$(Join-Path $PSScriptRoot '..\jpackage-java.options')", (Join-Path $PSScriptRoot '..\Jpackage.java'),
        '--type', 'msi', '--name', 'Idlemint', '--app-version', $number, '--dest', $Out,
        '--input', $packageInput, '--main-jar', $mainJar, '--module-path', (Join-Path $Tree 'lib\javafx'),
        "@$(Join-Path $PSScriptRoot '..\jpackage.options')", '--add-modules', 'jdk.crypto.mscapi',
        '--add-launcher', "idlemint-cli=$(Join-Path $PSScriptRoot 'console.properties')",
        '--win-per-user-install', '--install-dir', $programFolder, '--win-menu', '--win-shortcut-prompt',
        '--win-upgrade-uuid', $upgradeCode
    )
    $icon = Join-Path $PSScriptRoot '..\icons\idlemint.ico'
    if (Test-Path $icon) { $arguments += @('--icon', $icon) }
    & (Join-Path $env:JAVA_HOME 'bin\java.exe') @arguments
    if ($LASTEXITCODE -ne 0) { throw "jpackage ended with code $LASTEXITCODE" }
    # Signing: where a certificate is named, signtool of the Windows SDK signs what was made.
    if ($env:IDLEMINT_SIGN_THUMBPRINT) {
        Get-ChildItem $Out -Filter '*.msi' | ForEach-Object {
            & signtool.exe sign /sha1 $env:IDLEMINT_SIGN_THUMBPRINT /fd SHA256 /tr $env:IDLEMINT_TIMESTAMP_URL /td SHA256 $_.FullName
            if ($LASTEXITCODE -ne 0) { throw "signtool ended with code $LASTEXITCODE" }
        }
    }
    Get-ChildItem $Out -Filter '*.msi' | ForEach-Object {
        '{0}  {1}' -f (Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLowerInvariant(), $_.Name
    } | Set-Content (Join-Path $Out 'SHA256SUMS')
}
finally {
    Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
}
