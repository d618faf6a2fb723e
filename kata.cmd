@echo off
rem The companion of the workbook: "kata" watches your files, "kata --help" says the rest.
rem Builds itself on first use and after an update; otherwise it starts at once.
setlocal
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"
set "built=%root%\.kata\built"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

if not exist "%built%\arguments" goto build
rem status 75: something that the companion is made of is newer than it is
"%java%" -Dkata.check=true "@%built%\arguments" %*
if not %errorlevel%==75 exit /b %errorlevel%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo kata: there is no Maven here. Install Maven 3.8 or newer, then run this again. 1>&2
  exit /b 1
)
"%java%" --list-modules 2>nul | findstr /b "jdk.compiler" >nul
if errorlevel 1 (
  echo kata: there is no JDK 17 or newer here. Install one, or point JAVA_HOME at one. 1>&2
  exit /b 1
)
if not exist "%built%" mkdir "%built%"
echo Building the companion. Later starts take a moment, this one some seconds, 1>&2
echo and the very first one as long as Maven needs to download the libraries ... 1>&2
pushd "%root%"
call mvn -q -Pcompanion process-classes >"%built%\build.log" 2>&1
if errorlevel 1 (
  popd
  findstr "ERROR needs" "%built%\build.log" 1>&2
  echo kata: the companion could not be built. The first time it needs a network. 1>&2
  exit /b 1
)
popd
"%java%" -cp "%root%\companion\target\classes;%root%\lab\target\classes" workbook.kata.setup.Setup "%root%"
if errorlevel 1 exit /b 1
"%java%" "@%built%\arguments" %*
exit /b %errorlevel%
