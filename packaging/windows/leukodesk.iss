; The installer for Windows, by Inno Setup 6. Not run here; the release workflow runs it:
;   iscc /DAppVersion=1.2.0 packaging\windows\leukodesk.iss
; It needs dist\LeukoDesk, and takes the add-ons along that lie beside it. Nothing of it asks for an administrator.

#ifndef AppVersion
  #error Say the version: iscc /DAppVersion=1.2.0 packaging\windows\leukodesk.iss
#endif
#define Dist "..\..\dist"
#define Trainer "LeukoDesk Trainer"
#define Basler "LeukoDesk Basler"

[Setup]
; Whoever installs a later version replaces the one before by this number. Never change it.
AppId={{9B1E1B0E-6C1C-4B7E-9C57-3B6A1C9A7D52}
AppName=LeukoDesk
AppVersion={#AppVersion}
AppPublisher=LeukoDesk project
AppComments=Research and education; not a diagnostic device.
; For this user alone; with "for all users" chosen, Windows asks for an administrator.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
DefaultDirName={autopf}\LeukoDesk
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=..\..\LICENSE
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
CloseApplications=yes
ChangesAssociations=yes
UninstallDisplayName=LeukoDesk {#AppVersion}
UninstallDisplayIcon={app}\LeukoDesk.exe
WizardStyle=modern
OutputDir={#Dist}
OutputBaseFilename=LeukoDesk-{#AppVersion}-windows-setup
Compression=lzma2/ultra64
SolidCompression=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Types]
Name: "full"; Description: "LeukoDesk with everything that comes with it"
Name: "compact"; Description: "LeukoDesk alone"
Name: "custom"; Description: "Choose"; Flags: iscustom

[Components]
Name: "application"; Description: "LeukoDesk"; Types: full compact custom; Flags: fixed
#if DirExists(AddBackslash(SourcePath) + Dist + "\" + Trainer)
Name: "trainer"; Description: "LeukoDesk Trainer (full training of models; 1.2 GB)"; Types: full
#endif
#if DirExists(AddBackslash(SourcePath) + Dist + "\" + Basler)
Name: "basler"; Description: "Basler cameras"; Types: full
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "openwith"; Description: "Offer LeukoDesk for image files, in ""Open with"""; Flags: unchecked

; What an earlier version left in the program's folder would be mixed with the new one. No data of a user lies there.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\{#Trainer}"
Type: filesandordirs; Name: "{app}\{#Basler}"

[Files]
Source: "{#Dist}\LeukoDesk\*"; DestDir: "{app}"; Components: application; Flags: ignoreversion recursesubdirs createallsubdirs
#if DirExists(AddBackslash(SourcePath) + Dist + "\" + Trainer)
Source: "{#Dist}\{#Trainer}\*"; DestDir: "{app}\{#Trainer}"; Components: trainer; Flags: ignoreversion recursesubdirs createallsubdirs
#endif
#if DirExists(AddBackslash(SourcePath) + Dist + "\" + Basler)
Source: "{#Dist}\{#Basler}\*"; DestDir: "{app}\{#Basler}"; Components: basler; Flags: ignoreversion recursesubdirs createallsubdirs
#endif

[Icons]
Name: "{autoprograms}\LeukoDesk"; Filename: "{app}\LeukoDesk.exe"
Name: "{autodesktop}\LeukoDesk"; Filename: "{app}\LeukoDesk.exe"; Tasks: desktopicon

; Only offered under "Open with": LeukoDesk never becomes the program that opens images by a double click.
[Registry]
Root: HKA; Subkey: "Software\Classes\Applications\LeukoDesk.exe\shell\open\command"; ValueType: string; ValueData: """{app}\LeukoDesk.exe"" ""%1"""; Tasks: openwith; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\LeukoDesk.exe"; Tasks: openwith; Flags: uninsdeletekey
#define Suffix(str Name) 'Root: HKA; Subkey: "Software\Classes\Applications\LeukoDesk.exe\SupportedTypes"; ValueType: string; ValueName: "' + Name + '"; ValueData: ""; Tasks: openwith'
{#Suffix(".jpg")}
{#Suffix(".jpeg")}
{#Suffix(".png")}
{#Suffix(".bmp")}
{#Suffix(".tif")}
{#Suffix(".tiff")}
{#Suffix(".webp")}

[Run]
Filename: "{app}\LeukoDesk.exe"; Description: "{cm:LaunchProgram,LeukoDesk}"; Flags: nowait postinstall skipifsilent

; There is no [UninstallDelete]: images, scans, models, settings and logs of a user are left alone when LeukoDesk goes.
