<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- not reviewed by a speaker -->
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>A desktop workbench for stained blood smears.</source>
      <translation>Eine Arbeitsumgebung für gefärbte Blutausstriche.</translation>
    </message>
    <message>
      <source>About LeukoDesk</source>
      <translation>Über LeukoDesk</translation>
    </message>
    <message>
      <source>Licence: Apache-2.0. Nothing leaves this computer.</source>
      <translation>Lizenz: Apache-2.0. Nichts verlässt diesen Computer.</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About LeukoDesk</source>
      <translation>&amp;Über LeukoDesk</translation>
    </message>
    <message>
      <source>&amp;As the system</source>
      <translation>&amp;Wie das System</translation>
    </message>
    <message>
      <source>&amp;Attention map</source>
      <translation>&amp;Aufmerksamkeitskarte</translation>
    </message>
    <message>
      <source>&amp;Auto-capture, or stop it</source>
      <translation>&amp;Selbstauslöser ein oder aus</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>Abb&amp;rechen</translation>
    </message>
    <message>
      <source>&amp;Capture this field</source>
      <translation>Dieses Gesichtsfeld &amp;aufnehmen</translation>
    </message>
    <message>
      <source>&amp;Cell</source>
      <translation>&amp;Zelle</translation>
    </message>
    <message>
      <source>&amp;Close image</source>
      <translation>Bild s&amp;chließen</translation>
    </message>
    <message>
      <source>&amp;Export model bundle…</source>
      <translation>Modellpaket &amp;exportieren…</translation>
    </message>
    <message>
      <source>&amp;Field</source>
      <translation>&amp;Gesichtsfeld</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Fit to window</source>
      <translation>Ins Fenster ein&amp;passen</translation>
    </message>
    <message>
      <source>&amp;Freeze, or go on</source>
      <translation>&amp;Einfrieren oder weiter</translation>
    </message>
    <message>
      <source>&amp;Go back to the model before…</source>
      <translation>&amp;Zurück zum vorigen Modell…</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Image</source>
      <translation>&amp;Bild</translation>
    </message>
    <message>
      <source>&amp;Intended use</source>
      <translation>&amp;Verwendungszweck</translation>
    </message>
    <message>
      <source>&amp;Keyboard shortcuts</source>
      <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <source>&amp;Larger</source>
      <translation>&amp;Größer</translation>
    </message>
    <message>
      <source>&amp;Licences</source>
      <translation>&amp;Lizenzen</translation>
    </message>
    <message>
      <source>&amp;Live camera…</source>
      <translation>&amp;Live-Kamera…</translation>
    </message>
    <message>
      <source>&amp;Mark as seen</source>
      <translation>Als &amp;gesehen markieren</translation>
    </message>
    <message>
      <source>&amp;Model</source>
      <translation>&amp;Modell</translation>
    </message>
    <message>
      <source>&amp;Move</source>
      <translation>Verschie&amp;ben</translation>
    </message>
    <message>
      <source>&amp;Next class</source>
      <translation>&amp;Nächste Klasse</translation>
    </message>
    <message>
      <source>&amp;Next image</source>
      <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
      <source>&amp;Notices</source>
      <translation>&amp;Meldungen</translation>
    </message>
    <message>
      <source>&amp;Open images…</source>
      <translation>Bilder &amp;öffnen…</translation>
    </message>
    <message>
      <source>&amp;Paper (HSV rule)</source>
      <translation>&amp;Veröffentlichung (HSV-Regel)</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Einfügen</translation>
    </message>
    <message>
      <source>&amp;Previous class</source>
      <translation>&amp;Vorige Klasse</translation>
    </message>
    <message>
      <source>&amp;Previous image</source>
      <translation>&amp;Voriges Bild</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Result</source>
      <translation>E&amp;rgebnis</translation>
    </message>
    <message>
      <source>&amp;Retraining</source>
      <translation>Nach&amp;training</translation>
    </message>
    <message>
      <source>&amp;Scan folders…</source>
      <translation>Ordner &amp;durchsehen…</translation>
    </message>
    <message>
      <source>&amp;Smaller</source>
      <translation>&amp;Kleiner</translation>
    </message>
    <message>
      <source>&amp;Smear checks</source>
      <translation>Ausstrich&amp;prüfungen</translation>
    </message>
    <message>
      <source>&amp;Stronger</source>
      <translation>&amp;Stärker</translation>
    </message>
    <message>
      <source>&amp;Text size</source>
      <translation>&amp;Textgröße</translation>
    </message>
    <message>
      <source>&amp;User guide</source>
      <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>A&amp;nsicht</translation>
    </message>
    <message>
      <source>&amp;Weaker</source>
      <translation>Sch&amp;wächer</translation>
    </message>
    <message>
      <source>&amp;Zebra on clipped pixels, or not</source>
      <translation>&amp;Zebra auf abgeschnittenen Pixeln ein oder aus</translation>
    </message>
    <message>
      <source>1:1</source>
      <translation>1:1</translation>
    </message>
    <message>
      <source>Actual &amp;size (1:1)</source>
      <translation>Wahre &amp;Größe (1:1)</translation>
    </message>
    <message>
      <source>Analyse a&amp;gain</source>
      <translation>No&amp;chmals analysieren</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Nochmals analysieren</translation>
    </message>
    <message>
      <source>Analyse all &amp;waiting</source>
      <translation>Alle &amp;wartenden analysieren</translation>
    </message>
    <message>
      <source>Analyse every image of a folder and of the folders in it</source>
      <translation>Jedes Bild eines Ordners und der Ordner darin analysieren</translation>
    </message>
    <message>
      <source>Analyse the image, or the image files, on the clipboard</source>
      <translation>Das Bild oder die Bilddateien in der Zwischenablage analysieren</translation>
    </message>
    <message>
      <source>Analyse this image with the model that is offered for it, and no other image</source>
      <translation>Dieses Bild mit dem dafür angebotenen Modell analysieren, und kein anderes Bild</translation>
    </message>
    <message>
      <source>Analyse thousands of images unattended, and see those first that need eyes</source>
      <translation>Tausende Bilder unbeaufsichtigt analysieren und zuerst die sehen, die Augen brauchen</translation>
    </message>
    <message>
      <source>As &amp;outlines</source>
      <translation>Als &amp;Umrisse</translation>
    </message>
    <message>
      <source>As the &amp;model wants</source>
      <translation>Wie es das &amp;Modell will</translation>
    </message>
    <message>
      <source>Ask the model about the live frame a few times a second</source>
      <translation>Das Modell einige Male in der Sekunde nach dem Live-Bild fragen</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>Karte</translation>
    </message>
    <message>
      <source>Attention map settin&amp;gs</source>
      <translation>&amp;Einstellungen der Aufmerksamkeitskarte</translation>
    </message>
    <message>
      <source>Back to the &amp;scan</source>
      <translation>&amp;Zurück zum Durchlauf</translation>
    </message>
    <message>
      <source>C&amp;hoose camera…</source>
      <translation>&amp;Kamera wählen…</translation>
    </message>
    <message>
      <source>C&amp;ontrol chart…</source>
      <translation>&amp;Regelkarte…</translation>
    </message>
    <message>
      <source>Cap&amp;ture</source>
      <translation>&amp;Aufnahme</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Zellen</translation>
    </message>
    <message>
      <source>Check that the image is a stained smear field</source>
      <translation>Prüfen, ob das Bild ein Gesichtsfeld eines gefärbten Ausstrichs ist</translation>
    </message>
    <message>
      <source>Check that the image is one segmented cell on black</source>
      <translation>Prüfen, ob das Bild eine einzelne freigestellte Zelle auf Schwarz ist</translation>
    </message>
    <message>
      <source>Choose one or several image files and analyse them</source>
      <translation>Eine oder mehrere Bilddateien wählen und analysieren</translation>
    </message>
    <message>
      <source>Close &amp;all</source>
      <translation>&amp;Alle schließen</translation>
    </message>
    <message>
      <source>Close LeukoDesk</source>
      <translation>LeukoDesk schließen</translation>
    </message>
    <message>
      <source>Come closer; the mouse wheel does it too</source>
      <translation>Näher heran; das Mausrad tut es auch</translation>
    </message>
    <message>
      <source>Draw the attention map as outlines, so that the image stays as it is</source>
      <translation>Die Aufmerksamkeitskarte als Umrisse zeichnen, sodass das Bild bleibt, wie es ist</translation>
    </message>
    <message>
      <source>F&amp;ull screen</source>
      <translation>Vo&amp;llbild</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>Focus, brightness and stain day by day, which show drift before results drift</source>
      <translation>Schärfe, Helligkeit und Färbung Tag für Tag; sie zeigen eine Drift, bevor die Ergebnisse driften</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Go on with the images that have no verdict yet, for example after a cancel</source>
      <translation>Mit den Bildern weitermachen, die noch kein Urteil haben, etwa nach einem Abbruch</translation>
    </message>
    <message>
      <source>Hold the frame that is shown, to look at it calmly; again to go on</source>
      <translation>Das gezeigte Bild anhalten, um es in Ruhe anzusehen; noch einmal, um weiterzumachen</translation>
    </message>
    <message>
      <source>Install a model from a file; it is verified first, and not active by that</source>
      <translation>Ein Modell aus einer Datei installieren; es wird zuerst geprüft und ist damit noch nicht aktiv</translation>
    </message>
    <message>
      <source>Install model &amp;bundle…</source>
      <translation>Modellpaket &amp;installieren…</translation>
    </message>
    <message>
      <source>Keep the frame that is shown; in the live view the space bar does it, too</source>
      <translation>Das gezeigte Bild behalten; in der Live-Ansicht tut das auch die Leertaste</translation>
    </message>
    <message>
      <source>Lay the attention map more strongly over the image</source>
      <translation>Die Aufmerksamkeitskarte stärker über das Bild legen</translation>
    </message>
    <message>
      <source>Lay the attention map more weakly over the image</source>
      <translation>Die Aufmerksamkeitskarte schwächer über das Bild legen</translation>
    </message>
    <message>
      <source>List every action with its keys</source>
      <translation>Jede Aktion mit ihren Tasten auflisten</translation>
    </message>
    <message>
      <source>Live</source>
      <translation>Live</translation>
    </message>
    <message>
      <source>Live &amp;verdict, or not</source>
      <translation>Live-&amp;Urteil ein oder aus</translation>
    </message>
    <message>
      <source>Look for cameras, and open another one</source>
      <translation>Kameras suchen und eine andere öffnen</translation>
    </message>
    <message>
      <source>Make a model from the laboratory's own images, step by step</source>
      <translation>Schritt für Schritt ein Modell aus den eigenen Bildern des Labors machen</translation>
    </message>
    <message>
      <source>Make the model active again that was active before the last promotion</source>
      <translation>Das Modell wieder aktiv machen, das vor der letzten Übernahme aktiv war</translation>
    </message>
    <message>
      <source>Mark the field of the scan as seen, or no longer; opening it marks nothing</source>
      <translation>Das Gesichtsfeld des Durchlaufs als gesehen markieren oder nicht mehr; Öffnen markiert nichts</translation>
    </message>
    <message>
      <source>Mo&amp;del</source>
      <translation>Mo&amp;dell</translation>
    </message>
    <message>
      <source>Move &amp;down</source>
      <translation>Nach &amp;unten</translation>
    </message>
    <message>
      <source>Move &amp;left</source>
      <translation>Nach &amp;links</translation>
    </message>
    <message>
      <source>Move &amp;right</source>
      <translation>Nach &amp;rechts</translation>
    </message>
    <message>
      <source>Move &amp;up</source>
      <translation>Nach &amp;oben</translation>
    </message>
    <message>
      <source>Move the view down</source>
      <translation>Den Ausschnitt nach unten bewegen</translation>
    </message>
    <message>
      <source>Move the view to the left</source>
      <translation>Den Ausschnitt nach links bewegen</translation>
    </message>
    <message>
      <source>Move the view to the right</source>
      <translation>Den Ausschnitt nach rechts bewegen</translation>
    </message>
    <message>
      <source>Move the view up</source>
      <translation>Den Ausschnitt nach oben bewegen</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Nächstes</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open generated fields, to try LeukoDesk without images of your own</source>
      <translation>Erzeugte Gesichtsfelder öffnen, um LeukoDesk ohne eigene Bilder auszuprobieren</translation>
    </message>
    <message>
      <source>Open sampl&amp;e fields</source>
      <translation>Beispiel-&amp;Gesichtsfelder öffnen</translation>
    </message>
    <message>
      <source>Open sca&amp;n…</source>
      <translation>D&amp;urchlauf öffnen…</translation>
    </message>
    <message>
      <source>Outline the white cells that were found</source>
      <translation>Die gefundenen weißen Zellen umranden</translation>
    </message>
    <message>
      <source>Outlines</source>
      <translation>Umrisse</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Voriges</translation>
    </message>
    <message>
      <source>Read how LeukoDesk is used</source>
      <translation>Lesen, wie LeukoDesk benutzt wird</translation>
    </message>
    <message>
      <source>Read the image once more and analyse it with the chosen model and smear checks</source>
      <translation>Das Bild neu lesen und mit dem gewählten Modell und den gewählten Ausstrichprüfungen analysieren</translation>
    </message>
    <message>
      <source>Read the licences of LeukoDesk and of all it is made of</source>
      <translation>Die Lizenzen von LeukoDesk und von allem lesen, woraus es besteht</translation>
    </message>
    <message>
      <source>Read what LeukoDesk is for and what it is not for</source>
      <translation>Lesen, wofür LeukoDesk da ist und wofür nicht</translation>
    </message>
    <message>
      <source>Read what LeukoDesk reported in this session, with details</source>
      <translation>Lesen, was LeukoDesk in dieser Sitzung gemeldet hat, mit Einzelheiten</translation>
    </message>
    <message>
      <source>Retrain</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>Scan</source>
      <translation>Durchlauf</translation>
    </message>
    <message>
      <source>See in two minutes, on a generated field, what is where</source>
      <translation>In zwei Minuten an einem erzeugten Gesichtsfeld sehen, was wo ist</translation>
    </message>
    <message>
      <source>See what the camera sees, with the checks beside it, and capture fields</source>
      <translation>Sehen, was die Kamera sieht, mit den Prüfungen daneben, und Gesichtsfelder aufnehmen</translation>
    </message>
    <message>
      <source>Self-&amp;test…</source>
      <translation>&amp;Selbsttest…</translation>
    </message>
    <message>
      <source>Show one pixel of the image as one pixel of the screen</source>
      <translation>Einen Pixel des Bildes als einen Pixel des Bildschirms zeigen</translation>
    </message>
    <message>
      <source>Show the list of the scan, where the field is that was shown</source>
      <translation>Die Liste des Durchlaufs zeigen, in der das gezeigte Gesichtsfeld steht</translation>
    </message>
    <message>
      <source>Show the next image of the list</source>
      <translation>Das nächste Bild der Liste zeigen</translation>
    </message>
    <message>
      <source>Show the previous image of the list</source>
      <translation>Das vorige Bild der Liste zeigen</translation>
    </message>
    <message>
      <source>Show the probabilities and the settings of the attention map</source>
      <translation>Die Wahrscheinlichkeiten und die Einstellungen der Aufmerksamkeitskarte zeigen</translation>
    </message>
    <message>
      <source>Show the results of a scan from its file</source>
      <translation>Die Ergebnisse eines Durchlaufs aus seiner Datei zeigen</translation>
    </message>
    <message>
      <source>Show the whole image</source>
      <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
      <source>Show what the smear checks measured</source>
      <translation>Zeigen, was die Ausstrichprüfungen gemessen haben</translation>
    </message>
    <message>
      <source>Show where the model looked</source>
      <translation>Zeigen, wohin das Modell gesehen hat</translation>
    </message>
    <message>
      <source>Show where the model looked for the next class</source>
      <translation>Zeigen, wohin das Modell für die nächste Klasse gesehen hat</translation>
    </message>
    <message>
      <source>Show where the model looked for the previous class</source>
      <translation>Zeigen, wohin das Modell für die vorige Klasse gesehen hat</translation>
    </message>
    <message>
      <source>Show which model is at work, and its card</source>
      <translation>Zeigen, welches Modell arbeitet, und seine Karte</translation>
    </message>
    <message>
      <source>Smear chec&amp;ks</source>
      <translation>Ausstrichprüf&amp;ungen</translation>
    </message>
    <message>
      <source>Step back; the mouse wheel does it too</source>
      <translation>Weiter weg; das Mausrad tut es auch</translation>
    </message>
    <message>
      <source>Stop what is running; images without a verdict keep waiting</source>
      <translation>Beenden, was läuft; Bilder ohne Urteil warten weiter</translation>
    </message>
    <message>
      <source>Stripe what is so bright that nothing can be told there any more</source>
      <translation>Streifen auf alles legen, was so hell ist, dass dort nichts mehr zu erkennen ist</translation>
    </message>
    <message>
      <source>T&amp;our</source>
      <translation>&amp;Rundgang</translation>
    </message>
    <message>
      <source>Take every image off the list; the files stay as they are</source>
      <translation>Alle Bilder von der Liste nehmen; die Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
      <source>Take every sharp field not taken yet, as soon as the stage stands still</source>
      <translation>Jedes scharfe, noch nicht aufgenommene Gesichtsfeld aufnehmen, sobald der Objekttisch stillsteht</translation>
    </message>
    <message>
      <source>Take the image off the list; the file stays as it is</source>
      <translation>Das Bild von der Liste nehmen; die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
      <source>Try every part of LeukoDesk on this computer, and make a file for support</source>
      <translation>Jeden Teil von LeukoDesk auf diesem Computer ausprobieren und eine Datei für die Betreuung machen</translation>
    </message>
    <message>
      <source>Use the &amp;offered model</source>
      <translation>&amp;Angebotenes Modell verwenden</translation>
    </message>
    <message>
      <source>Use the brightness, saturation and hue rule as it was published</source>
      <translation>Die Regel für Helligkeit, Sättigung und Farbton so verwenden, wie sie veröffentlicht wurde</translation>
    </message>
    <message>
      <source>Use the smear checks that the model bundle names</source>
      <translation>Die Ausstrichprüfungen verwenden, die das Modellpaket nennt</translation>
    </message>
    <message>
      <source>Use the whole screen, and come back</source>
      <translation>Den ganzen Bildschirm verwenden und zurück</translation>
    </message>
    <message>
      <source>Version, licence and where LeukoDesk keeps its files</source>
      <translation>Version, Lizenz und wo LeukoDesk seine Dateien hält</translation>
    </message>
    <message>
      <source>White &amp;cells</source>
      <translation>Weiße &amp;Zellen</translation>
    </message>
    <message>
      <source>Write everything in the system's size</source>
      <translation>Alles in der Größe des Systems schreiben</translation>
    </message>
    <message>
      <source>Write everything larger, up to twice the system's size</source>
      <translation>Alles größer schreiben, bis zum Doppelten der Größe des Systems</translation>
    </message>
    <message>
      <source>Write everything smaller, down to the system's size</source>
      <translation>Alles kleiner schreiben, bis hinab zur Größe des Systems</translation>
    </message>
    <message>
      <source>Write the model at work as one file, to carry it to another machine</source>
      <translation>Das arbeitende Modell in eine Datei schreiben, um es auf einen anderen Rechner zu bringen</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>&amp;Vergrößern</translation>
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Größer</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Kleiner</translation>
    </message>
  </context>
  <context>
    <name>AddressDialog</name>
    <message>
      <source>&amp;Where</source>
      <translation>&amp;Wo</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add file, folder or address</source>
      <translation>Datei, Ordner oder Adresse hinzufügen</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>Eine Datei wählen</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Einen Ordner wählen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>File, folder or address</source>
      <translation>Datei, Ordner oder Adresse</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>Datei…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder…</source>
      <translation>Ordner…</translation>
    </message>
    <message>
      <source>Opened &amp;by</source>
      <translation>Geöffnet &amp;durch</translation>
    </message>
    <message>
      <source>Opened by</source>
      <translation>Geöffnet durch</translation>
    </message>
    <message>
      <source>The password is kept with the address in your settings, in a file that only your account can read, and is not shown again.</source>
      <translation>Das Kennwort wird mit der Adresse in Ihren Einstellungen aufbewahrt, in einer Datei, die nur Ihr Benutzerkonto lesen kann, und wird nicht mehr gezeigt.</translation>
    </message>
    <message>
      <source>{source} ({endings});;All files (*)</source>
      <translation>{source} ({endings});;Alle Dateien (*)</translation>
    </message>
  </context>
  <context>
    <name>AttentionPanel</name>
    <message>
      <source>&amp;Class</source>
      <translation>&amp;Klasse</translation>
    </message>
    <message>
      <source>&amp;Strength</source>
      <translation>&amp;Stärke</translation>
    </message>
    <message>
      <source>Attention map as an outline</source>
      <translation>Aufmerksamkeitskarte als Umriss</translation>
    </message>
    <message>
      <source>Attention map filled</source>
      <translation>Aufmerksamkeitskarte gefüllt</translation>
    </message>
    <message>
      <source>Class whose attention map is shown</source>
      <translation>Klasse, deren Aufmerksamkeitskarte gezeigt wird</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>Fille&amp;d</source>
      <translation>Ge&amp;füllt</translation>
    </message>
    <message>
      <source>Out&amp;line</source>
      <translation>&amp;Umriss</translation>
    </message>
    <message>
      <source>Show the &amp;attention map</source>
      <translation>&amp;Aufmerksamkeitskarte zeigen</translation>
    </message>
    <message>
      <source>Strength of the attention map</source>
      <translation>Stärke der Aufmerksamkeitskarte</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Where the model looked for “{name}”.</source>
      <translation>Wohin das Modell für „{name}“ gesehen hat.</translation>
    </message>
    <message>
      <source>Where the model looked: to be seen once an image is classified.</source>
      <translation>Wohin das Modell gesehen hat: zu sehen, sobald ein Bild klassifiziert ist.</translation>
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>Audit</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Audit again</source>
      <translation>Nochmals prüfen</translation>
    </message>
    <message>
      <source>Can something good be learned from these images?</source>
      <translation>Lässt sich aus diesen Bildern etwas Gutes lernen?</translation>
    </message>
    <message>
      <source>Findings, the worst first</source>
      <translation>Feststellungen, die schlimmsten zuerst</translation>
    </message>
    <message>
      <source>Fine</source>
      <translation>In Ordnung</translation>
    </message>
    <message>
      <source>Images behind it (Return or double click shows one)</source>
      <translation>Bilder dahinter (Eingabetaste oder Doppelklick zeigt eines)</translation>
    </message>
    <message>
      <source>Images behind the finding</source>
      <translation>Bilder hinter der Feststellung</translation>
    </message>
    <message>
      <source>Look into it</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <source>Looking through the images…</source>
      <translation>Die Bilder werden durchgesehen…</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Weiter</translation>
    </message>
    <message>
      <source>Nothing is forced: you may go on in any case.</source>
      <translation>Nichts ist erzwungen: Sie können in jedem Fall weitermachen.</translation>
    </message>
    <message>
      <source>Nothing serious; one thing to look into.</source>
      <translation>Nichts Ernstes; eine Sache ist anzusehen.</translation>
    </message>
    <message>
      <source>Nothing serious; {count} things to look into.</source>
      <translation>Nichts Ernstes; {count} Dinge sind anzusehen.</translation>
    </message>
    <message>
      <source>Nothing wrong was found.</source>
      <translation>Es wurde nichts Falsches gefunden.</translation>
    </message>
    <message>
      <source>One serious finding. Read it before you go on.</source>
      <translation>Eine ernste Feststellung. Lesen Sie sie, bevor Sie weitermachen.</translation>
    </message>
    <message>
      <source>Progress of the audit</source>
      <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
      <source>Serious</source>
      <translation>Ernst</translation>
    </message>
    <message>
      <source>Skip the audit</source>
      <translation>Prüfung überspringen</translation>
    </message>
    <message>
      <source>The audit ended without a result.</source>
      <translation>Die Prüfung endete ohne Ergebnis.</translation>
    </message>
    <message>
      <source>The audit looks for images that cannot be used, doubles, too few images, and for shortcuts: whether the class can be told without looking at the cells.</source>
      <translation>Die Prüfung sucht nach Bildern, die sich nicht verwenden lassen, nach Doppelten, zu wenigen Bildern und nach Abkürzungen: ob die Klasse zu erkennen ist, ohne auf die Zellen zu sehen.</translation>
    </message>
    <message>
      <source>What the chosen finding says</source>
      <translation>Was die gewählte Feststellung sagt</translation>
    </message>
    <message>
      <source>You can go on without it, or try again.</source>
      <translation>Sie können ohne sie weitermachen oder es noch einmal versuchen.</translation>
    </message>
    <message>
      <source>{count} serious findings. Read them before you go on.</source>
      <translation>{count} ernste Feststellungen. Lesen Sie sie, bevor Sie weitermachen.</translation>
    </message>
  </context>
  <context>
    <name>CameraChooser</name>
    <message>
      <source>A network camera, a video or a folder of fields has to be added once.</source>
      <translation>Eine Netzwerkkamera, ein Video oder ein Ordner mit Gesichtsfeldern muss einmal hinzugefügt werden.</translation>
    </message>
    <message>
      <source>Add file, folder or address…</source>
      <translation>Datei, Ordner oder Adresse hinzufügen…</translation>
    </message>
    <message>
      <source>Cameras, by source</source>
      <translation>Kameras, nach Quelle</translation>
    </message>
    <message>
      <source>Choose a camera</source>
      <translation>Kamera wählen</translation>
    </message>
    <message>
      <source>Close every other program that shows the camera's image.</source>
      <translation>Schließen Sie jedes andere Programm, das das Bild der Kamera zeigt.</translation>
    </message>
    <message>
      <source>Look there no more (Del); nothing is deleted</source>
      <translation>Dort nicht mehr suchen (Entf); nichts wird gelöscht</translation>
    </message>
    <message>
      <source>No camera found.</source>
      <translation>Keine Kamera gefunden.</translation>
    </message>
    <message>
      <source>No camera was found</source>
      <translation>Es wurde keine Kamera gefunden</translation>
    </message>
    <message>
      <source>Nothing was found there.</source>
      <translation>Dort wurde nichts gefunden.</translation>
    </message>
    <message>
      <source>Open camera</source>
      <translation>Kamera öffnen</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>Von der Liste nehmen</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Nochmals suchen</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Suche…</translation>
    </message>
    <message>
      <source>Searching… {done} of {all} sources have answered.</source>
      <translation>Suche… {done} von {all} Quellen haben geantwortet.</translation>
    </message>
    <message>
      <source>Switch the microscope's camera on, plug in its cable, wait ten seconds, and search again.</source>
      <translation>Schalten Sie die Kamera des Mikroskops ein, stecken Sie ihr Kabel ein, warten Sie zehn Sekunden und suchen Sie noch einmal.</translation>
    </message>
  </context>
  <context>
    <name>CaptureHeader</name>
    <message>
      <source>100 %</source>
      <translation>100 %</translation>
    </message>
    <message>
      <source>200 %</source>
      <translation>200 %</translation>
    </message>
    <message>
      <source>Ask the model about the live frame a few times a second (Ctrl+Shift+V)</source>
      <translation>Das Modell einige Male in der Sekunde nach dem Live-Bild fragen (Strg+Umschalt+V)</translation>
    </message>
    <message>
      <source>Back to the image (F3); the camera stays open</source>
      <translation>Zurück zum Bild (F3); die Kamera bleibt offen</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Change camera…</source>
      <translation>Kamera wechseln…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Control chart…</source>
      <translation>Regelkarte…</translation>
    </message>
    <message>
      <source>Focus, brightness and stain day by day</source>
      <translation>Schärfe, Helligkeit und Färbung Tag für Tag</translation>
    </message>
    <message>
      <source>Live verdict</source>
      <translation>Live-Urteil</translation>
    </message>
    <message>
      <source>Look for cameras, and open another one</source>
      <translation>Kameras suchen und eine andere öffnen</translation>
    </message>
    <message>
      <source>Pixels of the screen for one of the frame; the middle of it is shown</source>
      <translation>Pixel des Bildschirms für einen des Bildes; gezeigt wird dessen Mitte</translation>
    </message>
    <message>
      <source>Stripe what is too bright for anything to be told there (Ctrl+Shift+Z)</source>
      <translation>Streifen auf alles, was zu hell ist, um dort etwas zu erkennen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
      <source>Whole frame</source>
      <translation>Ganzes Bild</translation>
    </message>
    <message>
      <source>Zebra</source>
      <translation>Zebra</translation>
    </message>
    <message>
      <source>Zoom of the live view</source>
      <translation>Vergrößerung der Live-Ansicht</translation>
    </message>
  </context>
  <context>
    <name>CapturePane</name>
    <message>
      <source>Asking the model…</source>
      <translation>Das Modell wird gefragt…</translation>
    </message>
    <message>
      <source>Live verdict, changing with the view</source>
      <translation>Live-Urteil, wechselt mit der Ansicht</translation>
    </message>
    <message>
      <source>No live frame</source>
      <translation>Kein Live-Bild</translation>
    </message>
    <message>
      <source>No live image</source>
      <translation>Kein Live-Bild</translation>
    </message>
    <message>
      <source>No live verdict</source>
      <translation>Kein Live-Urteil</translation>
    </message>
    <message>
      <source>Opening the camera…</source>
      <translation>Die Kamera wird geöffnet…</translation>
    </message>
    <message>
      <source>Played to the end</source>
      <translation>Bis zum Ende gespielt</translation>
    </message>
    <message>
      <source>{count} captured fields were not saved.</source>
      <translation>{count} aufgenommene Gesichtsfelder wurden nicht gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>CapturedFields</name>
    <message>
      <source>Analysing…</source>
      <translation>Analysiere…</translation>
    </message>
    <message>
      <source>Captured: {name}</source>
      <translation>Aufgenommen: {name}</translation>
    </message>
  </context>
  <context>
    <name>CardDialog</name>
    <message>
      <source>Model card</source>
      <translation>Modellkarte</translation>
    </message>
    <message>
      <source>Model card – {name} {version}</source>
      <translation>Modellkarte – {name} {version}</translation>
    </message>
  </context>
  <context>
    <name>ChartControl</name>
    <message>
      <source>no objective named</source>
      <translation>kein Objektiv genannt</translation>
    </message>
  </context>
  <context>
    <name>ChartDialog</name>
    <message>
      <source>&amp;Begin anew</source>
      <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
      <source>Camera and objective</source>
      <translation>Kamera und Objektiv</translation>
    </message>
    <message>
      <source>Control chart of the camera</source>
      <translation>Regelkarte der Kamera</translation>
    </message>
    <message>
      <source>Let what is usual begin anew today? It makes sense after another lamp, stain or objective. The days before are no longer shown.</source>
      <translation>Soll das Übliche heute neu beginnen? Sinnvoll nach anderer Lampe, Färbung oder anderem Objektiv. Die Tage davor werden nicht mehr gezeigt.</translation>
    </message>
    <message>
      <source>New baseline</source>
      <translation>Neue Grundlinie</translation>
    </message>
    <message>
      <source>New baseline…</source>
      <translation>Neue Grundlinie…</translation>
    </message>
    <message>
      <source>Nothing is out of control on the last day.</source>
      <translation>Am letzten Tag ist nichts außer Kontrolle.</translation>
    </message>
    <message>
      <source>Something drifts</source>
      <translation>Etwas driftet</translation>
    </message>
    <message>
      <source>There is no chart yet. Every captured field adds to it: focus, light and stain, one point a day. From the tenth day on it shows limits, and says when something drifts before the results do.</source>
      <translation>Es gibt noch keine Karte. Jedes aufgenommene Gesichtsfeld trägt dazu bei: Schärfe, Licht und Färbung, ein Punkt am Tag. Ab dem zehnten Tag zeigt sie Grenzen und sagt, wenn etwas driftet, bevor es die Ergebnisse tun.</translation>
    </message>
  </context>
  <context>
    <name>CheckLights</name>
    <message>
      <source>All checks pass.</source>
      <translation>Alle Prüfungen sind bestanden.</translation>
    </message>
    <message>
      <source>Checks of the live view</source>
      <translation>Prüfungen der Live-Ansicht</translation>
    </message>
    <message>
      <source>No live frame</source>
      <translation>Kein Live-Bild</translation>
    </message>
    <message>
      <source>Not usable: {todo}</source>
      <translation>Nicht brauchbar: {todo}</translation>
    </message>
    <message>
      <source>Ready to capture</source>
      <translation>Bereit zur Aufnahme</translation>
    </message>
    <message>
      <source>Usable; better: {todo}</source>
      <translation>Brauchbar; besser: {todo}</translation>
    </message>
    <message>
      <source>find white cells</source>
      <translation>weiße Zellen suchen</translation>
    </message>
    <message>
      <source>focus again</source>
      <translation>neu scharfstellen</translation>
    </message>
    <message>
      <source>less light</source>
      <translation>weniger Licht</translation>
    </message>
    <message>
      <source>make the light even</source>
      <translation>gleichmäßig ausleuchten</translation>
    </message>
    <message>
      <source>more light</source>
      <translation>mehr Licht</translation>
    </message>
    <message>
      <source>see to the stain</source>
      <translation>auf die Färbung achten</translation>
    </message>
  </context>
  <context>
    <name>ChecksPanel</name>
    <message>
      <source>&amp;Profile</source>
      <translation>&amp;Profil</translation>
    </message>
    <message>
      <source>As the model wants</source>
      <translation>Wie es das Modell will</translation>
    </message>
    <message>
      <source>Fail</source>
      <translation>Nicht bestanden</translation>
    </message>
    <message>
      <source>Field of a smear</source>
      <translation>Gesichtsfeld eines Ausstrichs</translation>
    </message>
    <message>
      <source>No checks yet: no image has been read.</source>
      <translation>Noch keine Prüfungen: Es wurde kein Bild gelesen.</translation>
    </message>
    <message>
      <source>Paper's colour rule</source>
      <translation>Farbregel der Veröffentlichung</translation>
    </message>
    <message>
      <source>Pass</source>
      <translation>Bestanden</translation>
    </message>
    <message>
      <source>Profile of the smear checks</source>
      <translation>Profil der Ausstrichprüfungen</translation>
    </message>
    <message>
      <source>Profile “{profile}”: {outcome}</source>
      <translation>Profil „{profile}“: {outcome}</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Single cell on black</source>
      <translation>Einzelne Zelle auf Schwarz</translation>
    </message>
    <message>
      <source>Smear checks</source>
      <translation>Ausstrichprüfungen</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <source>What the chosen check says</source>
      <translation>Was die gewählte Prüfung sagt</translation>
    </message>
    <message>
      <source>Which set of smear checks decides whether an image is usable</source>
      <translation>Welche Ausstrichprüfungen entscheiden, ob ein Bild brauchbar ist</translation>
    </message>
    <message>
      <source>{count} failed</source>
      <translation>{count} nicht bestanden</translation>
    </message>
    <message>
      <source>{count} passed</source>
      <translation>{count} bestanden</translation>
    </message>
    <message>
      <source>{count} with a warning</source>
      <translation>{count} mit Warnung</translation>
    </message>
  </context>
  <context>
    <name>ChipRow</name>
    <message>
      <source>Active filters</source>
      <translation>Wirkende Filter</translation>
    </message>
    <message>
      <source>Clear &amp;filters</source>
      <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
      <source>Show every field of this list again</source>
      <translation>Wieder jedes Gesichtsfeld dieser Liste zeigen</translation>
    </message>
    <message>
      <source>Take this filter away: {text}</source>
      <translation>Diesen Filter wegnehmen: {text}</translation>
    </message>
  </context>
  <context>
    <name>ClassCount</name>
    <message>
      <source>{name}: {count} fields</source>
      <translation>{name}: {count} Gesichtsfelder</translation>
    </message>
    <message>
      <source>{name}: {count} fields. Click to list only these.</source>
      <translation>{name}: {count} Gesichtsfelder. Klicken, um nur diese aufzulisten.</translation>
    </message>
  </context>
  <context>
    <name>ClassHistogram</name>
    <message>
      <source>Fields by class</source>
      <translation>Gesichtsfelder nach Klasse</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>A new model must find the malignant classes at least as well as the model before it</source>
      <translation>Ein neues Modell muss die bösartigen Klassen mindestens so gut finden wie das Modell davor</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>In the data</source>
      <translation>In den Daten</translation>
    </message>
    <message>
      <source>Learn from {label}</source>
      <translation>Aus {label} lernen</translation>
    </message>
    <message>
      <source>Malignant</source>
      <translation>Bösartig</translation>
    </message>
    <message>
      <source>Name in the model</source>
      <translation>Name im Modell</translation>
    </message>
    <message>
      <source>Name in the model for {label}</source>
      <translation>Name im Modell für {label}</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>Patienten</translation>
    </message>
    <message>
      <source>What the model will call this class</source>
      <translation>Wie das Modell diese Klasse nennen wird</translation>
    </message>
    <message>
      <source>Whether {label} is malignant</source>
      <translation>Ob {label} bösartig ist</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>not applicable</source>
      <translation>nicht zutreffend</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>{label}: without the tick its images are left out</source>
      <translation>{label}: Ohne das Häkchen bleiben seine Bilder weg</translation>
    </message>
  </context>
  <context>
    <name>ConfidenceBar</name>
    <message>
      <source>Confidence {value}</source>
      <translation>Sicherheit {value}</translation>
    </message>
  </context>
  <context>
    <name>ControlPlot</name>
    <message>
      <source>Limits are drawn after {needed} days with captured fields. So far: {days}.</source>
      <translation>Grenzen werden nach {needed} Tagen mit aufgenommenen Gesichtsfeldern gezeichnet. Bisher: {days}.</translation>
    </message>
    <message>
      <source>No day is out of control.</source>
      <translation>Kein Tag ist außer Kontrolle.</translation>
    </message>
    <message>
      <source>The limits are provisional: {days} of {wanted} days.</source>
      <translation>Die Grenzen sind vorläufig: {days} von {wanted} Tagen.</translation>
    </message>
    <message>
      <source>Usual: {centre}, between {low} and {high}.</source>
      <translation>Üblich: {centre}, zwischen {low} und {high}.</translation>
    </message>
    <message>
      <source>beyond the limits</source>
      <translation>jenseits der Grenzen</translation>
    </message>
    <message>
      <source>seven days in one direction</source>
      <translation>sieben Tage in einer Richtung</translation>
    </message>
    <message>
      <source>seven days on one side</source>
      <translation>sieben Tage auf einer Seite</translation>
    </message>
    <message>
      <source>twice near a limit</source>
      <translation>zweimal nahe einer Grenze</translation>
    </message>
    <message>
      <source>◆ Out of control: {told}.</source>
      <translation>◆ Außer Kontrolle: {told}.</translation>
    </message>
    <message>
      <source>◆ {count} days are out of control, the latest {told}.</source>
      <translation>◆ {count} Tage sind außer Kontrolle, der letzte {told}.</translation>
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message>
      <source>Images so far</source>
      <translation>Bilder bisher</translation>
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>A folder that holds one folder for each class, or a table with the columns file and label. It can be dropped here, too. The images stay where they are, unchanged.</source>
      <translation>Ein Ordner, der einen Ordner für jede Klasse enthält, oder eine Tabelle mit den Spalten file und label. Man kann ihn auch hier ablegen. Die Bilder bleiben, wo sie sind, unverändert.</translation>
    </message>
    <message>
      <source>Add patients…</source>
      <translation>Patienten hinzufügen…</translation>
    </message>
    <message>
      <source>Choose a table with the columns file and patient for the images of the folder</source>
      <translation>Eine Tabelle mit den Spalten file und patient für die Bilder des Ordners wählen</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <source>Choose table…</source>
      <translation>Tabelle wählen…</translation>
    </message>
    <message>
      <source>Choose the images first.</source>
      <translation>Wählen Sie zuerst die Bilder.</translation>
    </message>
    <message>
      <source>Chosen images</source>
      <translation>Gewählte Bilder</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Fields of a smear</source>
      <translation>Gesichtsfelder eines Ausstrichs</translation>
    </message>
    <message>
      <source>Folder with one folder for each class</source>
      <translation>Ordner mit einem Ordner für jede Klasse</translation>
    </message>
    <message>
      <source>Give each class a name.</source>
      <translation>Geben Sie jeder Klasse einen Namen.</translation>
    </message>
    <message>
      <source>Give the model a title.</source>
      <translation>Geben Sie dem Modell einen Titel.</translation>
    </message>
    <message>
      <source>Images that have been read</source>
      <translation>Bilder, die gelesen wurden</translation>
    </message>
    <message>
      <source>No patients are known: images of one patient may be learned from and tested on, which flatters the model. A table with the columns file and patient helps.</source>
      <translation>Es sind keine Patienten bekannt: Aus Bildern eines Patienten wird vielleicht gelernt und mit ihnen auch getestet, was dem Modell schmeichelt. Eine Tabelle mit den Spalten file und patient hilft.</translation>
    </message>
    <message>
      <source>Nothing has been chosen yet.</source>
      <translation>Es wurde noch nichts gewählt.</translation>
    </message>
    <message>
      <source>Of these, {images} images in {classes} classes are used.</source>
      <translation>Davon werden {images} Bilder in {classes} Klassen verwendet.</translation>
    </message>
    <message>
      <source>One file cannot be used and is skipped.</source>
      <translation>Eine Datei lässt sich nicht verwenden und wird übergangen.</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>Kurzer Name</translation>
    </message>
    <message>
      <source>Short, for folders and lists: small letters, digits, - and _</source>
      <translation>Kurz, für Ordner und Listen: Kleinbuchstaben, Ziffern, - und _</translation>
    </message>
    <message>
      <source>Show the skipped files</source>
      <translation>Die übergangenen Dateien zeigen</translation>
    </message>
    <message>
      <source>Single cells cut out on black</source>
      <translation>Einzelne Zellen, auf Schwarz freigestellt</translation>
    </message>
    <message>
      <source>Stop reading</source>
      <translation>Lesen beenden</translation>
    </message>
    <message>
      <source>Suggested from a few of the images</source>
      <translation>Vorgeschlagen nach einigen der Bilder</translation>
    </message>
    <message>
      <source>Table with the columns file and label</source>
      <translation>Tabelle mit den Spalten file und label</translation>
    </message>
    <message>
      <source>Table with the columns file and patient</source>
      <translation>Tabelle mit den Spalten file und patient</translation>
    </message>
    <message>
      <source>Tables (*.csv);;All files (*)</source>
      <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>The images show</source>
      <translation>Die Bilder zeigen</translation>
    </message>
    <message>
      <source>The model at work also knows {classes}. A new model without these classes will not be offered: a cell of them would get the name of another. Add images of them under the same names.</source>
      <translation>Das arbeitende Modell kennt auch {classes}. Ein neues Modell ohne diese Klassen wird nicht angeboten: Eine Zelle aus ihnen bekäme den Namen einer anderen. Fügen Sie Bilder davon unter denselben Namen hinzu.</translation>
    </message>
    <message>
      <source>The model at work also knows {classes}. A new model without this class will not be offered: a cell of it would get the name of another. Add images of it under the same name.</source>
      <translation>Das arbeitende Modell kennt auch {classes}. Ein neues Modell ohne diese Klasse wird nicht angeboten: Eine Zelle aus ihr bekäme den Namen einer anderen. Fügen Sie Bilder davon unter demselben Namen hinzu.</translation>
    </message>
    <message>
      <source>The model's name may have small letters, digits, - and _ only.</source>
      <translation>Der Name des Modells darf nur Kleinbuchstaben, Ziffern, - und _ haben.</translation>
    </message>
    <message>
      <source>Tick at least two classes.</source>
      <translation>Setzen Sie mindestens zwei Klassen ein Häkchen.</translation>
    </message>
    <message>
      <source>Title of the model</source>
      <translation>Titel des Modells</translation>
    </message>
    <message>
      <source>Two classes have the same name.</source>
      <translation>Zwei Klassen haben denselben Namen.</translation>
    </message>
    <message>
      <source>What do the classes mean?</source>
      <translation>Was bedeuten die Klassen?</translation>
    </message>
    <message>
      <source>What will be made?</source>
      <translation>Was wird gemacht?</translation>
    </message>
    <message>
      <source>Which images should be learned from?</source>
      <translation>Aus welchen Bildern soll gelernt werden?</translation>
    </message>
    <message>
      <source>from the file names</source>
      <translation>aus den Dateinamen</translation>
    </message>
    <message>
      <source>from the folders</source>
      <translation>aus den Ordnern</translation>
    </message>
    <message>
      <source>from the table</source>
      <translation>aus der Tabelle</translation>
    </message>
    <message>
      <source>{count} files cannot be used and are skipped.</source>
      <translation>{count} Dateien lassen sich nicht verwenden und werden übergangen.</translation>
    </message>
    <message>
      <source>{count} patients are known {source}: no patient is both learned from and tested on.</source>
      <translation>{count} Patienten sind bekannt, {source}: Aus keinem Patienten wird gelernt und mit ihm auch getestet.</translation>
    </message>
    <message>
      <source>{done} of {total} files</source>
      <translation>{done} von {total} Dateien</translation>
    </message>
    <message>
      <source>{images} images in {classes} classes.</source>
      <translation>{images} Bilder in {classes} Klassen.</translation>
    </message>
    <message>
      <source>… and {count} more</source>
      <translation>… und {count} weitere</translation>
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message>
      <source>Pasted image {number}</source>
      <translation>Eingefügtes Bild {number}</translation>
    </message>
  </context>
  <context>
    <name>Duration</name>
    <message>
      <source>about a minute</source>
      <translation>etwa eine Minute</translation>
    </message>
    <message>
      <source>about {count} hours</source>
      <translation>etwa {count} Stunden</translation>
    </message>
    <message>
      <source>about {count} minutes</source>
      <translation>etwa {count} Minuten</translation>
    </message>
    <message>
      <source>about {count} seconds</source>
      <translation>etwa {count} Sekunden</translation>
    </message>
  </context>
  <context>
    <name>EmptyPage</name>
    <message>
      <source>A first try with generated fields, without images of your own</source>
      <translation>Ein erster Versuch mit erzeugten Gesichtsfeldern, ohne eigene Bilder</translation>
    </message>
    <message>
      <source>Choose a folder with images (Ctrl+Shift+O)</source>
      <translation>Einen Ordner mit Bildern wählen (Strg+Umschalt+O)</translation>
    </message>
    <message>
      <source>Choose one or several image files (Ctrl+O)</source>
      <translation>Eine oder mehrere Bilddateien wählen (Strg+O)</translation>
    </message>
    <message>
      <source>Drop a smear field here</source>
      <translation>Ein Gesichtsfeld eines Ausstrichs hier ablegen</translation>
    </message>
    <message>
      <source>LeukoDesk checks whether the image is a usable stained smear, shows which class the model finds and how sure it is, and where the model looked.</source>
      <translation>LeukoDesk prüft, ob das Bild ein brauchbarer gefärbter Ausstrich ist, zeigt, welche Klasse das Modell findet und wie sicher es ist, und wohin das Modell gesehen hat.</translation>
    </message>
    <message>
      <source>Live camera…</source>
      <translation>Live-Kamera…</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>Ordner öffnen…</translation>
    </message>
    <message>
      <source>Open images…</source>
      <translation>Bilder öffnen…</translation>
    </message>
    <message>
      <source>Sample fields</source>
      <translation>Beispiel-Gesichtsfelder</translation>
    </message>
    <message>
      <source>See what the microscope's camera sees, and capture fields (F3)</source>
      <translation>Sehen, was die Kamera des Mikroskops sieht, und Gesichtsfelder aufnehmen (F3)</translation>
    </message>
    <message>
      <source>an image file, several, or a whole folder; or paste an image (Ctrl+V)</source>
      <translation>eine Bilddatei, mehrere oder einen ganzen Ordner; oder ein Bild einfügen (Strg+V)</translation>
    </message>
  </context>
  <context>
    <name>ExportMenu</name>
    <message>
      <source>Else every field of the list, as it is filtered and sorted</source>
      <translation>Sonst jedes Gesichtsfeld der Liste, wie sie gefiltert und sortiert ist</translation>
    </message>
    <message>
      <source>Else only paths below the scanned folder, which say nothing of this machine</source>
      <translation>Sonst nur Pfade unter dem durchgesehenen Ordner, die nichts von diesem Rechner sagen</translation>
    </message>
    <message>
      <source>Only the se&amp;lected field</source>
      <translation>Nur das aus&amp;gewählte Gesichtsfeld</translation>
    </message>
    <message>
      <source>Only the se&amp;lected fields</source>
      <translation>Nur die aus&amp;gewählten Gesichtsfelder</translation>
    </message>
    <message>
      <source>Only the {count} se&amp;lected fields</source>
      <translation>Nur die {count} aus&amp;gewählten Gesichtsfelder</translation>
    </message>
    <message>
      <source>With &amp;full paths</source>
      <translation>Mit &amp;ganzen Pfaden</translation>
    </message>
  </context>
  <context>
    <name>ExportStrip</name>
    <message>
      <source>Cancel e&amp;xport</source>
      <translation>E&amp;xport abbrechen</translation>
    </message>
    <message>
      <source>Fields that are written</source>
      <translation>Gesichtsfelder, die geschrieben sind</translation>
    </message>
    <message>
      <source>Writing the export…</source>
      <translation>Der Export wird geschrieben…</translation>
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <source>1 field was</source>
      <translation>1 Gesichtsfeld wurde</translation>
    </message>
    <message>
      <source>An export is being written. Wait for it, or cancel it.</source>
      <translation>Ein Export wird gerade geschrieben. Warten Sie darauf oder brechen Sie ihn ab.</translation>
    </message>
    <message>
      <source>The export was cancelled; nothing of it is left.</source>
      <translation>Der Export wurde abgebrochen; nichts ist davon übrig.</translation>
    </message>
    <message>
      <source>{count} fields were</source>
      <translation>{count} Gesichtsfelder wurden</translation>
    </message>
    <message>
      <source>{fields} written to {path}.</source>
      <translation>{fields} nach {path} geschrieben.</translation>
    </message>
    <message>
      <source>{title}: name of a new folder</source>
      <translation>{title}: Name eines neuen Ordners</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>&amp;Class</source>
      <translation>&amp;Klasse</translation>
    </message>
    <message>
      <source>&amp;Distance</source>
      <translation>&amp;Abstand</translation>
    </message>
    <message>
      <source>&amp;Probability</source>
      <translation>&amp;Wahrscheinlichkeit</translation>
    </message>
    <message>
      <source>&amp;Verdict</source>
      <translation>&amp;Urteil</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>As a multiple of the limit; above 1 × a field is unlike what the model knows</source>
      <translation>Als Vielfaches der Grenze; über 1 × ist ein Gesichtsfeld anders als das, was das Modell kennt</translation>
    </message>
    <message>
      <source>Not seen</source>
      <translation>Nicht gesehen</translation>
    </message>
    <message>
      <source>Of the malignant classes together</source>
      <translation>Der bösartigen Klassen zusammen</translation>
    </message>
    <message>
      <source>Of the most probable class</source>
      <translation>Der wahrscheinlichsten Klasse</translation>
    </message>
    <message>
      <source>Part of the name</source>
      <translation>Teil des Namens</translation>
    </message>
    <message>
      <source>S&amp;mear check</source>
      <translation>Ausstrich&amp;prüfung</translation>
    </message>
    <message>
      <source>Search in names</source>
      <translation>In Namen suchen</translation>
    </message>
    <message>
      <source>See&amp;n</source>
      <translation>Gese&amp;hen</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>Warned or failed:</source>
      <translation>Gewarnt oder nicht bestanden:</translation>
    </message>
  </context>
  <context>
    <name>FilterButton</name>
    <message>
      <source>Filter: {what}</source>
      <translation>Filter: {what}</translation>
    </message>
  </context>
  <context>
    <name>FocusBar</name>
    <message>
      <source>Focus beside the best so far</source>
      <translation>Schärfe neben der bisher besten</translation>
    </message>
    <message>
      <source>Forget the best focus so far, as after the stage was moved</source>
      <translation>Die bisher beste Schärfe vergessen, etwa nachdem der Objekttisch bewegt wurde</translation>
    </message>
    <message>
      <source>New best</source>
      <translation>Neues Bestes</translation>
    </message>
    <message>
      <source>No focus measured yet</source>
      <translation>Noch keine Schärfe gemessen</translation>
    </message>
    <message>
      <source>{share} of the best focus</source>
      <translation>{share} der besten Schärfe</translation>
    </message>
    <message>
      <source>{share} – the best so far</source>
      <translation>{share} – das bisher Beste</translation>
    </message>
  </context>
  <context>
    <name>FolderList</name>
    <message>
      <source>Add a folder, or drop folders here</source>
      <translation>Einen Ordner hinzufügen oder Ordner hier ablegen</translation>
    </message>
    <message>
      <source>Add fol&amp;der…</source>
      <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>Choose a folder; folders can be dropped here, too</source>
      <translation>Einen Ordner wählen; man kann Ordner auch hier ablegen</translation>
    </message>
    <message>
      <source>Folder to scan</source>
      <translation>Ordner zum Durchsehen</translation>
    </message>
    <message>
      <source>Folders to scan</source>
      <translation>Ordner, die durchgesehen werden</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Take the selected folders off this list (Del); they stay as they are</source>
      <translation>Die gewählten Ordner von dieser Liste nehmen (Entf); sie bleiben, wie sie sind</translation>
    </message>
  </context>
  <context>
    <name>GuideBrowser</name>
    <message>
      <source>Page of the user guide</source>
      <translation>Seite des Benutzerhandbuchs</translation>
    </message>
  </context>
  <context>
    <name>GuideDialog</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>&amp;Vor</translation>
    </message>
    <message>
      <source>Contents of the user guide</source>
      <translation>Inhalt des Benutzerhandbuchs</translation>
    </message>
    <message>
      <source>No page holds all of these words: {words}</source>
      <translation>Keine Seite enthält alle diese Wörter: {words}</translation>
    </message>
    <message>
      <source>Search in all pages</source>
      <translation>In allen Seiten suchen</translation>
    </message>
    <message>
      <source>Search in the user guide</source>
      <translation>Im Benutzerhandbuch suchen</translation>
    </message>
    <message>
      <source>The user guide cannot be read.</source>
      <translation>Das Benutzerhandbuch lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The user guide is not in this installation.</source>
      <translation>Das Benutzerhandbuch ist nicht in dieser Installation.</translation>
    </message>
    <message>
      <source>User guide</source>
      <translation>Benutzerhandbuch</translation>
    </message>
    <message>
      <source>User guide – {page}</source>
      <translation>Benutzerhandbuch – {page}</translation>
    </message>
    <message>
      <source>What was found in the user guide</source>
      <translation>Was im Benutzerhandbuch gefunden wurde</translation>
    </message>
  </context>
  <context>
    <name>Histogram</name>
    <message>
      <source>At the limit: {channels}</source>
      <translation>An der Grenze: {channels}</translation>
    </message>
    <message>
      <source>Black: {channels}</source>
      <translation>Schwarz: {channels}</translation>
    </message>
    <message>
      <source>Histogram of red, green and blue</source>
      <translation>Histogramm von Rot, Grün und Blau</translation>
    </message>
    <message>
      <source>How often each value is in the frame, from 0 at the left to 255 at the right</source>
      <translation>Wie oft jeder Wert im Bild vorkommt, von 0 links bis 255 rechts</translation>
    </message>
    <message>
      <source>Neither end is reached</source>
      <translation>Kein Ende ist erreicht</translation>
    </message>
    <message>
      <source>No histogram yet</source>
      <translation>Noch kein Histogramm</translation>
    </message>
  </context>
  <context>
    <name>ImageList</name>
    <message>
      <source>Open images</source>
      <translation>Bilder öffnen</translation>
    </message>
  </context>
  <context>
    <name>ImageModel</name>
    <message>
      <source>Accepted</source>
      <translation>Akzeptiert</translation>
    </message>
    <message>
      <source>Analysing…</source>
      <translation>Analysiere…</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Uncertain</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
  </context>
  <context>
    <name>IntendedUseDialog</name>
    <message>
      <source>&amp;Close LeukoDesk</source>
      <translation>LeukoDesk s&amp;chließen</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <source>A person who is qualified to read smears looks at every image.</source>
      <translation>Ein Mensch, der für die Beurteilung von Ausstrichen qualifiziert ist, sieht jedes Bild an.</translation>
    </message>
    <message>
      <source>A verdict says what a model found in one image. It is not a diagnosis and must not guide treatment.</source>
      <translation>Ein Urteil sagt, was ein Modell in einem Bild gefunden hat. Es ist keine Diagnose und darf keine Behandlung leiten.</translation>
    </message>
    <message>
      <source>For research and education. Not a diagnostic device.</source>
      <translation>Für Forschung und Lehre. Kein Diagnosegerät.</translation>
    </message>
    <message>
      <source>I &amp;understand and agree</source>
      <translation>Ich &amp;verstehe und stimme zu</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Verwendungszweck</translation>
    </message>
    <message>
      <source>Intended use of LeukoDesk</source>
      <translation>Verwendungszweck von LeukoDesk</translation>
    </message>
    <message>
      <source>Language of LeukoDesk</source>
      <translation>Sprache von LeukoDesk</translation>
    </message>
    <message>
      <source>Nothing leaves this computer: LeukoDesk opens no connection to the internet.</source>
      <translation>Nichts verlässt diesen Computer: LeukoDesk öffnet keine Verbindung zum Internet.</translation>
    </message>
    <message>
      <source>The attention map shows where the model looked, not where the disease is.</source>
      <translation>Die Aufmerksamkeitskarte zeigt, wohin das Modell gesehen hat, nicht, wo die Krankheit ist.</translation>
    </message>
    <message>
      <source>The models learned from few laboratories. On smears of another stain, microscope or camera they can be wrong while looking sure.</source>
      <translation>Die Modelle haben von wenigen Laboren gelernt. Bei Ausstrichen mit anderer Färbung, anderem Mikroskop oder anderer Kamera können sie falsch liegen und dabei sicher wirken.</translation>
    </message>
    <message>
      <source>“Benign” means hematogones in suspected cases; it does not mean a healthy person.</source>
      <translation>„Gutartig“ heißt: Hämatogone bei Verdachtsfällen; es heißt nicht, dass ein Mensch gesund ist.</translation>
    </message>
  </context>
  <context>
    <name>InterruptedRuns</name>
    <message>
      <source>A training was interrupted. It can go on where it was.</source>
      <translation>Ein Training wurde unterbrochen. Es kann dort weitergehen, wo es war.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <source>Some trainings were interrupted. They can go on where they were.</source>
      <translation>Einige Trainings wurden unterbrochen. Sie können dort weitergehen, wo sie waren.</translation>
    </message>
    <message>
      <source>What is left of an interrupted training cannot be gone on with.</source>
      <translation>Mit dem Rest eines unterbrochenen Trainings lässt sich nicht weitermachen.</translation>
    </message>
  </context>
  <context>
    <name>LanguageMenu</name>
    <message>
      <source>As the system: {language}</source>
      <translation>Wie das System: {language}</translation>
    </message>
    <message>
      <source>From its next start on LeukoDesk speaks this language: {language}.</source>
      <translation>Ab dem nächsten Start spricht LeukoDesk diese Sprache: {language}.</translation>
    </message>
    <message>
      <source>{language} (not reviewed by a speaker)</source>
      <translation>{language} (von keinem Sprecher geprüft)</translation>
    </message>
  </context>
  <context>
    <name>LicencesDialog</name>
    <message>
      <source>Collecting the licences…</source>
      <translation>Die Lizenzen werden zusammengestellt…</translation>
    </message>
    <message>
      <source>Find a part, a licence or words of its text</source>
      <translation>Einen Teil, eine Lizenz oder Wörter ihres Textes suchen</translation>
    </message>
    <message>
      <source>Find in the licences</source>
      <translation>In den Lizenzen suchen</translation>
    </message>
    <message>
      <source>LeukoDesk is under the Apache License 2.0. It is made of these parts as well:</source>
      <translation>LeukoDesk steht unter der Apache-Lizenz 2.0. Es besteht auch aus diesen Teilen:</translation>
    </message>
    <message>
      <source>Licence of the chosen part</source>
      <translation>Lizenz des gewählten Teils</translation>
    </message>
    <message>
      <source>Licence: {name}</source>
      <translation>Lizenz: {name}</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>No part and no licence has these words.</source>
      <translation>Kein Teil und keine Lizenz hat diese Wörter.</translation>
    </message>
    <message>
      <source>Parts of LeukoDesk</source>
      <translation>Teile von LeukoDesk</translation>
    </message>
  </context>
  <context>
    <name>Limits</name>
    <message>
      <source>at least {low}</source>
      <translation>mindestens {low}</translation>
    </message>
    <message>
      <source>at most {high}</source>
      <translation>höchstens {high}</translation>
    </message>
    <message>
      <source>better {better}</source>
      <translation>besser {better}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{needed}, better {better}</source>
      <translation>{needed}, besser {better}</translation>
    </message>
  </context>
  <context>
    <name>LivePage</name>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Objektiv</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Serie</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;Go back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>Another LeukoDesk is open but does not answer, so this is a window of its own.</source>
      <translation>Ein anderes LeukoDesk ist offen, antwortet aber nicht; darum ist dies ein eigenes Fenster.</translation>
    </message>
    <message>
      <source>Export model bundle</source>
      <translation>Modellpaket exportieren</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Go back from {active} to the model before, {earlier}?</source>
      <translation>Von {active} zurück zum Modell davor, {earlier}?</translation>
    </message>
    <message>
      <source>Go back to the model {earlier}?</source>
      <translation>Zurück zum Modell {earlier}?</translation>
    </message>
    <message>
      <source>Images ({patterns});;All files (*)</source>
      <translation>Bilder ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Images on the list are analysed again with it. No model is deleted.</source>
      <translation>Die Bilder der Liste werden damit nochmals analysiert. Kein Modell wird gelöscht.</translation>
    </message>
    <message>
      <source>Install model bundle</source>
      <translation>Modellpaket installieren</translation>
    </message>
    <message>
      <source>Model bundles (*{suffix})</source>
      <translation>Modellpakete (*{suffix})</translation>
    </message>
    <message>
      <source>Model bundles (*{suffix});;All files (*)</source>
      <translation>Modellpakete (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Open images</source>
      <translation>Bilder öffnen</translation>
    </message>
    <message>
      <source>The model was written to {path}.</source>
      <translation>Das Modell wurde nach {path} geschrieben.</translation>
    </message>
    <message>
      <source>The model {model} is active again.</source>
      <translation>Das Modell {model} ist wieder aktiv.</translation>
    </message>
    <message>
      <source>The model {model} is active from now on.</source>
      <translation>Das Modell {model} ist von jetzt an aktiv.</translation>
    </message>
    <message>
      <source>The model {model} is installed. It is not active; choose it in the menu Model to use it. Its file is undamaged; that does not show who made it, so use it only if you know where it comes from.</source>
      <translation>Das Modell {model} ist installiert. Es ist nicht aktiv; wählen Sie es im Menü „Modell“, um es zu verwenden. Seine Datei ist unbeschädigt; das zeigt nicht, wer es gemacht hat. Verwenden Sie es also nur, wenn Sie wissen, woher es kommt.</translation>
    </message>
    <message>
      <source>There is no image and no image file on the clipboard.</source>
      <translation>In der Zwischenablage ist kein Bild und keine Bilddatei.</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <source>cannot be used</source>
      <translation>nicht verwendbar</translation>
    </message>
    <message>
      <source>{model} (candidate)</source>
      <translation>{model} (Kandidat)</translation>
    </message>
  </context>
  <context>
    <name>Measuring</name>
    <message>
      <source>How long this will take could not be measured.</source>
      <translation>Wie lange das dauern wird, ließ sich nicht messen.</translation>
    </message>
  </context>
  <context>
    <name>MethodPage</name>
    <message>
      <source>70 % of the images are learned from, 15 % choose the best state, 15 % test the model</source>
      <translation>Aus 70 % der Bilder wird gelernt, 15 % wählen den besten Stand, 15 % testen das Modell</translation>
    </message>
    <message>
      <source>An installed model keeps its way of seeing and learns your classes: seconds to minutes, enough for most laboratories.</source>
      <translation>Ein installiertes Modell behält seine Art zu sehen und lernt Ihre Klassen: Sekunden bis Minuten, genug für die meisten Labore.</translation>
    </message>
    <message>
      <source>At most {time}, {memory} of memory and {disk} on the disk.</source>
      <translation>Höchstens {time}, {memory} Arbeitsspeicher und {disk} auf der Platte.</translation>
    </message>
    <message>
      <source>Builds upon</source>
      <translation>Baut auf</translation>
    </message>
    <message>
      <source>Divide in blocks of images that follow each other</source>
      <translation>In Blöcke von Bildern teilen, die aufeinander folgen</translation>
    </message>
    <message>
      <source>Divide without looking at patients (leaky)</source>
      <translation>Teilen, ohne auf Patienten zu achten (undicht)</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Epochen höchstens</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>Schätzung</translation>
    </message>
    <message>
      <source>Full training</source>
      <translation>Volles Training</translation>
    </message>
    <message>
      <source>How is it tested?</source>
      <translation>Wie wird getestet?</translation>
    </message>
    <message>
      <source>How should the model learn?</source>
      <translation>Wie soll das Modell lernen?</translation>
    </message>
    <message>
      <source>Images that follow each other are often alike: of one smear, or of one patient. In blocks fewer of them are both learned from and tested on; the figures are lower, and more honest.</source>
      <translation>Bilder, die aufeinander folgen, sind oft ähnlich: von einem Ausstrich oder einem Patienten. In Blöcken wird aus weniger von ihnen gelernt und mit ihnen auch getestet; die Zahlen sind niedriger und ehrlicher.</translation>
    </message>
    <message>
      <source>In the order of their names: the first of each class train, the last test</source>
      <translation>In der Reihenfolge ihrer Namen: Die ersten jeder Klasse trainieren, die letzten testen</translation>
    </message>
    <message>
      <source>It needs {needed} of memory; {free} are free. Close other programs.</source>
      <translation>Es braucht {needed} Arbeitsspeicher; {free} sind frei. Schließen Sie andere Programme.</translation>
    </message>
    <message>
      <source>It needs {needed} on the disk; {free} are free. Make room first.</source>
      <translation>Es braucht {needed} auf der Platte; {free} sind frei. Schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
      <source>Leaky: images of one patient are on both sides. Figures will be too good, and are labelled so.</source>
      <translation>Undicht: Bilder eines Patienten sind auf beiden Seiten. Die Zahlen werden zu gut sein und sind so gekennzeichnet.</translation>
    </message>
    <message>
      <source>Mask the border and the corners</source>
      <translation>Rand und Ecken abdecken</translation>
    </message>
    <message>
      <source>Measure again</source>
      <translation>Nochmals messen</translation>
    </message>
    <message>
      <source>Measuring</source>
      <translation>Messung</translation>
    </message>
    <message>
      <source>Measuring what it will take…</source>
      <translation>Es wird gemessen, was es braucht…</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <source>Not possible here: {reason}</source>
      <translation>Hier nicht möglich: {reason}</translation>
    </message>
    <message>
      <source>Not possible: no installed model has a last layer that can be exchanged.</source>
      <translation>Nicht möglich: Kein installiertes Modell hat eine letzte Schicht, die sich austauschen lässt.</translation>
    </message>
    <message>
      <source>One step is being measured on this computer…</source>
      <translation>Ein Schritt wird auf diesem Computer gemessen…</translation>
    </message>
    <message>
      <source>Only to compare with published figures that were made this way</source>
      <translation>Nur zum Vergleich mit veröffentlichten Zahlen, die so entstanden sind</translation>
    </message>
    <message>
      <source>Quick adaptation (recommended)</source>
      <translation>Schnelle Anpassung (empfohlen)</translation>
    </message>
    <message>
      <source>Scale bars and dates stand there. What is masked is seen neither in learning nor in use.</source>
      <translation>Dort stehen Maßstäbe und Daten. Was abgedeckt ist, wird weder beim Lernen noch bei der Verwendung gesehen.</translation>
    </message>
    <message>
      <source>So often all images are gone through at most; it ends earlier if that no longer helps</source>
      <translation>So oft werden alle Bilder höchstens durchgegangen; es endet früher, wenn das nicht mehr hilft</translation>
    </message>
    <message>
      <source>Start adaptation</source>
      <translation>Anpassung beginnen</translation>
    </message>
    <message>
      <source>Start training</source>
      <translation>Training beginnen</translation>
    </message>
    <message>
      <source>The audit found that the class can be told from there.</source>
      <translation>Die Prüfung hat festgestellt, dass die Klasse dort zu erkennen ist.</translation>
    </message>
    <message>
      <source>The training program (with TensorFlow) is not installed.</source>
      <translation>Das Trainingsprogramm (mit TensorFlow) ist nicht installiert.</translation>
    </message>
    <message>
      <source>The whole network is trained on your images: for some thousand images, and up to hours. It can be paused.</source>
      <translation>Das ganze Netz wird mit Ihren Bildern trainiert: für einige tausend Bilder, und bis zu Stunden. Es lässt sich anhalten.</translation>
    </message>
    <message>
      <source>This model was made for other images than yours. What it has learnt to see helps less then; the result will say how good the new model is.</source>
      <translation>Dieses Modell wurde für andere Bilder als Ihre gemacht. Was es zu sehen gelernt hat, hilft dann weniger; das Ergebnis wird sagen, wie gut das neue Modell ist.</translation>
    </message>
    <message>
      <source>What will it take?</source>
      <translation>Was wird es brauchen?</translation>
    </message>
    <message>
      <source>divided at random, by image</source>
      <translation>zufällig geteilt, nach Bild</translation>
    </message>
    <message>
      <source>divided by patient</source>
      <translation>geteilt nach Patient</translation>
    </message>
    <message>
      <source>divided in blocks</source>
      <translation>geteilt in Blöcke</translation>
    </message>
    <message>
      <source>nothing: it learns from scratch</source>
      <translation>auf nichts: Es lernt von Grund auf</translation>
    </message>
  </context>
  <context>
    <name>MiddlePane</name>
    <message>
      <source>Open scan</source>
      <translation>Durchlauf öffnen</translation>
    </message>
    <message>
      <source>Scans (*.sqlite);;All files (*)</source>
      <translation>Durchläufe (*.sqlite);;Alle Dateien (*)</translation>
    </message>
  </context>
  <context>
    <name>ModelPanel</name>
    <message>
      <source>Looks at</source>
      <translation>Betrachtet</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Model ca&amp;rd…</source>
      <translation>Modell&amp;karte…</translation>
    </message>
    <message>
      <source>No model</source>
      <translation>Kein Modell</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>What the model learned from, how well it does and where it is wrong</source>
      <translation>Woraus das Modell gelernt hat, wie gut es ist und wo es falsch liegt</translation>
    </message>
    <message>
      <source>a field of a smear</source>
      <translation>ein Gesichtsfeld eines Ausstrichs</translation>
    </message>
    <message>
      <source>a single cell on black</source>
      <translation>eine einzelne Zelle auf Schwarz</translation>
    </message>
    <message>
      <source>active for its kind of image; chosen for this image alone</source>
      <translation>aktiv für seine Art Bild; für dieses eine Bild gewählt</translation>
    </message>
    <message>
      <source>active: used unless another one is chosen</source>
      <translation>aktiv: wird verwendet, solange kein anderes gewählt ist</translation>
    </message>
    <message>
      <source>candidate: not promoted, for looking only</source>
      <translation>Kandidat: nicht übernommen, nur zum Ansehen</translation>
    </message>
    <message>
      <source>not active: chosen to look through</source>
      <translation>nicht aktiv: zum Durchsehen gewählt</translation>
    </message>
  </context>
  <context>
    <name>Models</name>
    <message>
      <source>{model} (active for fields)</source>
      <translation>{model} (aktiv für Gesichtsfelder)</translation>
    </message>
    <message>
      <source>{model} (active for single cells)</source>
      <translation>{model} (aktiv für einzelne Zellen)</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close &amp;notice</source>
      <translation>Meldung sch&amp;ließen</translation>
    </message>
    <message>
      <source>D&amp;etails…</source>
      <translation>&amp;Einzelheiten…</translation>
    </message>
    <message>
      <source>Notice: {sentence}</source>
      <translation>Meldung: {sentence}</translation>
    </message>
    <message>
      <source>Read the notices of this session with their details</source>
      <translation>Die Meldungen dieser Sitzung mit ihren Einzelheiten lesen</translation>
    </message>
    <message>
      <source>Take this notice away; it stays in Help → Notices</source>
      <translation>Diese Meldung wegnehmen; sie bleibt unter Hilfe → Meldungen</translation>
    </message>
  </context>
  <context>
    <name>NoticeOverFrame</name>
    <message>
      <source>Trying again in {seconds} s</source>
      <translation>Neuer Versuch in {seconds} s</translation>
    </message>
    <message>
      <source>Trying again…</source>
      <translation>Neuer Versuch…</translation>
    </message>
  </context>
  <context>
    <name>NoticesDialog</name>
    <message>
      <source>Details of the notice</source>
      <translation>Einzelheiten der Meldung</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>Meldungen</translation>
    </message>
    <message>
      <source>Notices, the latest first</source>
      <translation>Meldungen, die neueste zuerst</translation>
    </message>
    <message>
      <source>There have been no notices since LeukoDesk was started.</source>
      <translation>Seit dem Start von LeukoDesk gab es keine Meldungen.</translation>
    </message>
  </context>
  <context>
    <name>ObjectiveBox</name>
    <message>
      <source>By two points of known distance, as on a stage micrometer</source>
      <translation>Durch zwei Punkte mit bekanntem Abstand, etwa auf einem Objektmikrometer</translation>
    </message>
    <message>
      <source>Calibrate pixel size…</source>
      <translation>Pixelgröße kalibrieren…</translation>
    </message>
    <message>
      <source>Captures the light at an empty place, once for each objective</source>
      <translation>Nimmt das Licht an einer leeren Stelle auf, einmal für jedes Objektiv</translation>
    </message>
    <message>
      <source>Choose the objective that is in the light path.</source>
      <translation>Wählen Sie das Objektiv, das im Strahlengang ist.</translation>
    </message>
    <message>
      <source>Even out the light (flat field)</source>
      <translation>Licht ausgleichen (Flat Field)</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Forget everything of this objective</source>
      <translation>Alles über dieses Objektiv vergessen</translation>
    </message>
    <message>
      <source>Forget the light reference</source>
      <translation>Die Lichtreferenz vergessen</translation>
    </message>
    <message>
      <source>Forget the pixel size</source>
      <translation>Die Pixelgröße vergessen</translation>
    </message>
    <message>
      <source>Light reference of {date}</source>
      <translation>Lichtreferenz vom {date}</translation>
    </message>
    <message>
      <source>No light reference taken yet.</source>
      <translation>Noch keine Lichtreferenz aufgenommen.</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Objektiv</translation>
    </message>
    <message>
      <source>Pixel size not calibrated: there is no scale bar.</source>
      <translation>Pixelgröße nicht kalibriert: Es gibt keinen Maßstabsbalken.</translation>
    </message>
    <message>
      <source>Pixel size {size} µm, measured on {date}</source>
      <translation>Pixelgröße {size} µm, gemessen am {date}</translation>
    </message>
    <message>
      <source>Take reference…</source>
      <translation>Referenz aufnehmen…</translation>
    </message>
    <message>
      <source>The pixel size measured on {date} does not hold for frames of this size. Calibrate it again.</source>
      <translation>Die am {date} gemessene Pixelgröße gilt nicht für Bilder dieser Größe. Kalibrieren Sie sie neu.</translation>
    </message>
    <message>
      <source>White balance by the reference</source>
      <translation>Weißabgleich nach der Referenz</translation>
    </message>
    <message>
      <source>choose, or type a name</source>
      <translation>wählen oder einen Namen eingeben</translation>
    </message>
  </context>
  <context>
    <name>ObjectiveControl</name>
    <message>
      <source>It was made at {width} × {height} pixels and does not even out frames of this size.</source>
      <translation>Sie wurde mit {width} × {height} Pixeln gemacht und gleicht Bilder dieser Größe nicht aus.</translation>
    </message>
  </context>
  <context>
    <name>OfferBox</name>
    <message>
      <source>Analyse this image with it, and no other image (Ctrl+J)</source>
      <translation>Dieses Bild damit analysieren, und kein anderes Bild (Strg+J)</translation>
    </message>
    <message>
      <source>As if it were chosen in the menu Model: all images are analysed with it</source>
      <translation>Als wäre es im Menü „Modell“ gewählt: Alle Bilder werden damit analysiert</translation>
    </message>
    <message>
      <source>Do not use {model} for this image</source>
      <translation>{model} für dieses Bild nicht verwenden</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Use it for all images</source>
      <translation>Für alle Bilder verwenden</translation>
    </message>
    <message>
      <source>Use it for this image</source>
      <translation>Für dieses Bild verwenden</translation>
    </message>
    <message>
      <source>Use {model} for all images</source>
      <translation>{model} für alle Bilder verwenden</translation>
    </message>
    <message>
      <source>Use {model} for this image</source>
      <translation>{model} für dieses Bild verwenden</translation>
    </message>
  </context>
  <context>
    <name>OtherModel</name>
    <message>
      <source>{model} judges all images from now on, until you choose another one in the menu Model.</source>
      <translation>{model} beurteilt von jetzt an alle Bilder, bis Sie im Menü „Modell“ ein anderes wählen.</translation>
    </message>
    <message>
      <source>{model} was chosen for this image alone. Other images go to {at_work}.</source>
      <translation>{model} wurde nur für dieses Bild gewählt. Andere Bilder gehen an {at_work}.</translation>
    </message>
  </context>
  <context>
    <name>Page</name>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Weiter</translation>
    </message>
    <message>
      <source>Serious findings of the audit: figures measured on these images may deceive.</source>
      <translation>Ernste Feststellungen der Prüfung: Zahlen, die mit diesen Bildern gemessen werden, können täuschen.</translation>
    </message>
  </context>
  <context>
    <name>PartButtons</name>
    <message>
      <source>Lists of the scan</source>
      <translation>Listen des Durchlaufs</translation>
    </message>
    <message>
      <source>{asked} of {count}</source>
      <translation>{asked} von {count}</translation>
    </message>
  </context>
  <context>
    <name>PixelSizeDialog</name>
    <message>
      <source>&amp;Distance on the slide</source>
      <translation>&amp;Abstand auf dem Objektträger</translation>
    </message>
    <message>
      <source>Calibrate pixel size</source>
      <translation>Pixelgröße kalibrieren</translation>
    </message>
    <message>
      <source>Distance of the two points on the slide, in micrometres</source>
      <translation>Abstand der beiden Punkte auf dem Objektträger, in Mikrometern</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Look at a stage micrometer, and take two of its lines as far apart as the image allows. One division is mostly 10 µm. For the objective {objective}:</source>
      <translation>Sehen Sie ein Objektmikrometer an und nehmen Sie zwei seiner Striche, so weit auseinander, wie das Bild es erlaubt. Eine Teilung ist meist 10 µm. Für das Objektiv {objective}:</translation>
    </message>
    <message>
      <source>Other points</source>
      <translation>Andere Punkte</translation>
    </message>
    <message>
      <source>Pixel size</source>
      <translation>Pixelgröße</translation>
    </message>
    <message>
      <source>So far it was {before} at this objective. See whether {objective} is the one in the light path.</source>
      <translation>Bisher war sie bei diesem Objektiv {before}. Sehen Sie nach, ob {objective} das im Strahlengang ist.</translation>
    </message>
    <message>
      <source>no objective</source>
      <translation>kein Objektiv</translation>
    </message>
    <message>
      <source>not named</source>
      <translation>nicht genannt</translation>
    </message>
  </context>
  <context>
    <name>ProbabilityChart</name>
    <message>
      <source>No probabilities, because nothing has been classified.</source>
      <translation>Keine Wahrscheinlichkeiten, weil nichts klassifiziert wurde.</translation>
    </message>
    <message>
      <source>Probability of every class</source>
      <translation>Wahrscheinlichkeit jeder Klasse</translation>
    </message>
    <message>
      <source>What the class means</source>
      <translation>Was die Klasse bedeutet</translation>
    </message>
  </context>
  <context>
    <name>Property</name>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>on</source>
      <translation>ein</translation>
    </message>
  </context>
  <context>
    <name>PropertyPanel</name>
    <message>
      <source>Begin again at the end</source>
      <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
      <source>Binning</source>
      <translation>Binning</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Camera settings</source>
      <translation>Kameraeinstellungen</translation>
    </message>
    <message>
      <source>Exposure</source>
      <translation>Belichtung</translation>
    </message>
    <message>
      <source>Exposure set by the camera</source>
      <translation>Belichtung durch die Kamera</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Einstellung suchen</translation>
    </message>
    <message>
      <source>Frame rate</source>
      <translation>Bildrate</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>Verstärkung</translation>
    </message>
    <message>
      <source>Gain set by the camera</source>
      <translation>Verstärkung durch die Kamera</translation>
    </message>
    <message>
      <source>More settings ({count})</source>
      <translation>Weitere Einstellungen ({count})</translation>
    </message>
    <message>
      <source>No setting is called so.</source>
      <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
      <source>This camera has nothing that can be set here.</source>
      <translation>An dieser Kamera lässt sich hier nichts einstellen.</translation>
    </message>
    <message>
      <source>What can be set is shown as soon as the camera delivers.</source>
      <translation>Was sich einstellen lässt, wird gezeigt, sobald die Kamera liefert.</translation>
    </message>
    <message>
      <source>White balance set by the camera</source>
      <translation>Weißabgleich durch die Kamera</translation>
    </message>
    <message>
      <source>White balance, blue</source>
      <translation>Weißabgleich, Blau</translation>
    </message>
    <message>
      <source>White balance, red</source>
      <translation>Weißabgleich, Rot</translation>
    </message>
  </context>
  <context>
    <name>RecentScans</name>
    <message>
      <source>1 image</source>
      <translation>1 Bild</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Scans so far</source>
      <translation>Bisherige Durchläufe</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>not finished</source>
      <translation>nicht fertig</translation>
    </message>
    <message>
      <source>running</source>
      <translation>läuft</translation>
    </message>
    <message>
      <source>{count} images</source>
      <translation>{count} Bilder</translation>
    </message>
    <message>
      <source>{count} uncertain</source>
      <translation>{count} unsicher</translation>
    </message>
  </context>
  <context>
    <name>ReferenceDialog</name>
    <message>
      <source>&amp;Make reference</source>
      <translation>&amp;Referenz machen</translation>
    </message>
    <message>
      <source>&amp;Take frame</source>
      <translation>&amp;Bild aufnehmen</translation>
    </message>
    <message>
      <source>1. Put in the objective {objective}, and set lamp, condenser and exposure as for work.
2. Move to a place of the slide without cells, and focus a little beside it.
3. Take a frame, move to another empty place, and take the next: three are best.</source>
      <translation>1. Setzen Sie das Objektiv {objective} ein und stellen Sie Lampe, Kondensor und Belichtung wie zur Arbeit ein.
2. Fahren Sie an eine Stelle des Objektträgers ohne Zellen und stellen Sie ein wenig daneben scharf.
3. Nehmen Sie ein Bild auf, fahren Sie an eine andere leere Stelle und nehmen Sie das nächste auf: Drei sind am besten.</translation>
    </message>
    <message>
      <source>Frames taken</source>
      <translation>Aufgenommene Bilder</translation>
    </message>
    <message>
      <source>Take light reference</source>
      <translation>Lichtreferenz aufnehmen</translation>
    </message>
    <message>
      <source>for which it is meant</source>
      <translation>für das sie gedacht ist</translation>
    </message>
    <message>
      <source>{count} of {wanted} frames taken</source>
      <translation>{count} von {wanted} Bildern aufgenommen</translation>
    </message>
  </context>
  <context>
    <name>Reminders</name>
    <message>
      <source>A scan was interrupted: {file}. Scan folders (F4) offers to continue it.</source>
      <translation>Ein Durchlauf wurde unterbrochen: {file}. „Ordner durchsehen“ (F4) bietet an, ihn fortzusetzen.</translation>
    </message>
    <message>
      <source>A training was interrupted: {title}. Retrain (F9) offers to go on with it.</source>
      <translation>Ein Training wurde unterbrochen: {title}. „Training“ (F9) bietet an, es fortzusetzen.</translation>
    </message>
  </context>
  <context>
    <name>ResultPage</name>
    <message>
      <source>All figures, curves and the worst errors, in the web browser</source>
      <translation>Alle Zahlen, Kurven und die schlimmsten Fehler, im Webbrowser</translation>
    </message>
    <message>
      <source>Begin anew</source>
      <translation>Neu beginnen</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>Verglichen mit</translation>
    </message>
    <message>
      <source>Figures on the test images</source>
      <translation>Zahlen an den Testbildern</translation>
    </message>
    <message>
      <source>For a better model, add images or mend what the audit and the report name, and begin anew.</source>
      <translation>Für ein besseres Modell fügen Sie Bilder hinzu oder beheben, was Prüfung und Bericht nennen, und beginnen neu.</translation>
    </message>
    <message>
      <source>Go back to {model}</source>
      <translation>Zurück zu {model}</translation>
    </message>
    <message>
      <source>It takes effect at once, and can be taken back</source>
      <translation>Es wirkt sofort und lässt sich zurücknehmen</translation>
    </message>
    <message>
      <source>New model</source>
      <translation>Neues Modell</translation>
    </message>
    <message>
      <source>No program on this computer opens the report. Any web browser shows this file: {path}</source>
      <translation>Kein Programm dieses Computers öffnet den Bericht. Jeder Webbrowser zeigt diese Datei: {path}</translation>
    </message>
    <message>
      <source>Nothing has changed: images are analysed as before.</source>
      <translation>Nichts hat sich geändert: Bilder werden wie bisher untersucht.</translation>
    </message>
    <message>
      <source>On the test images</source>
      <translation>An den Testbildern</translation>
    </message>
    <message>
      <source>Open the whole report</source>
      <translation>Den ganzen Bericht öffnen</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>This model is at work now: {what} are analysed with it.</source>
      <translation>Dieses Modell arbeitet jetzt: {what} werden damit analysiert.</translation>
    </message>
    <message>
      <source>This one is kept as a candidate. Model → Model lets you look through it, for this session alone.</source>
      <translation>Dieses bleibt als Kandidat erhalten. Über Modell → Modell lassen sich Bilder damit ansehen, nur für diese Sitzung.</translation>
    </message>
    <message>
      <source>Use this model from now on</source>
      <translation>Dieses Modell von jetzt an verwenden</translation>
    </message>
    <message>
      <source>What now?</source>
      <translation>Und nun?</translation>
    </message>
    <message>
      <source>fields</source>
      <translation>Gesichtsfelder</translation>
    </message>
    <message>
      <source>single cells</source>
      <translation>einzelne Zellen</translation>
    </message>
  </context>
  <context>
    <name>ResultsGallery</name>
    <message>
      <source>Gallery of the fields of the scan</source>
      <translation>Galerie der Gesichtsfelder des Durchlaufs</translation>
    </message>
  </context>
  <context>
    <name>ResultsPage</name>
    <message>
      <source>No field has a result yet.</source>
      <translation>Noch hat kein Gesichtsfeld ein Ergebnis.</translation>
    </message>
    <message>
      <source>None of the {count} fields in this list is what the filters ask for.</source>
      <translation>Keines der {count} Gesichtsfelder dieser Liste ist das, wonach die Filter fragen.</translation>
    </message>
    <message>
      <source>Reading the scan…</source>
      <translation>Der Durchlauf wird gelesen…</translation>
    </message>
    <message>
      <source>Sorting…</source>
      <translation>Es wird sortiert…</translation>
    </message>
    <message>
      <source>There is no field in this list.</source>
      <translation>In dieser Liste ist kein Gesichtsfeld.</translation>
    </message>
    <message>
      <source>{count} selected</source>
      <translation>{count} ausgewählt</translation>
    </message>
    <message>
      <source>{shown} of {total} fields shown</source>
      <translation>{shown} von {total} Gesichtsfeldern gezeigt</translation>
    </message>
  </context>
  <context>
    <name>ResultsTable</name>
    <message>
      <source>Fields of the scan</source>
      <translation>Gesichtsfelder des Durchlaufs</translation>
    </message>
  </context>
  <context>
    <name>ResultsTools</name>
    <message>
      <source>&amp;Back to the worklist's order</source>
      <translation>&amp;Zurück zur Reihenfolge der Arbeitsliste</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>E&amp;xport</translation>
    </message>
    <message>
      <source>&amp;Gallery</source>
      <translation>&amp;Galerie</translation>
    </message>
    <message>
      <source>C&amp;harts</source>
      <translation>&amp;Diagramme</translation>
    </message>
    <message>
      <source>Fields by class, and probability against distance, beside the list</source>
      <translation>Gesichtsfelder nach Klasse und Wahrscheinlichkeit gegen Abstand, neben der Liste</translation>
    </message>
    <message>
      <source>Mark as seen (M)</source>
      <translation>Als gesehen markieren (M)</translation>
    </message>
    <message>
      <source>Mark the selected fields as seen, or no longer: M or the space bar. Opening one marks nothing.</source>
      <translation>Die ausgewählten Gesichtsfelder als gesehen markieren oder nicht mehr: M oder die Leertaste. Eines zu öffnen markiert nichts.</translation>
    </message>
    <message>
      <source>Pictures side by side instead of rows</source>
      <translation>Bilder nebeneinander statt Zeilen</translation>
    </message>
    <message>
      <source>Seen (M)</source>
      <translation>Gesehen (M)</translation>
    </message>
    <message>
      <source>What is shown, and in what order</source>
      <translation>Was gezeigt wird, und in welcher Reihenfolge</translation>
    </message>
    <message>
      <source>What needs eyes first</source>
      <translation>Was Augen braucht, zuerst</translation>
    </message>
    <message>
      <source>Write the listed or the selected fields for others</source>
      <translation>Die aufgelisteten oder ausgewählten Gesichtsfelder für andere schreiben</translation>
    </message>
  </context>
  <context>
    <name>RunningStrip</name>
    <message>
      <source>Begin nothing new until Resume</source>
      <translation>Nichts Neues beginnen bis „Weiter“</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Continue goes on where it was.</source>
      <translation>„Fortsetzen“ macht dort weiter, wo es war.</translation>
    </message>
    <message>
      <source>End the scan; what is finished is kept, and it can be continued later</source>
      <translation>Den Durchlauf beenden; was fertig ist, bleibt, und er lässt sich später fortsetzen</translation>
    </message>
    <message>
      <source>File that was finished last</source>
      <translation>Datei, die zuletzt fertig wurde</translation>
    </message>
    <message>
      <source>Finished: {scan}</source>
      <translation>Fertig: {scan}</translation>
    </message>
    <message>
      <source>Finishing the images at hand…</source>
      <translation>Die Bilder, die in Arbeit sind, werden fertig…</translation>
    </message>
    <message>
      <source>Images that are done</source>
      <translation>Bilder, die fertig sind</translation>
    </message>
    <message>
      <source>Looking through the folders: {count} files</source>
      <translation>Die Ordner werden durchsucht: {count} Dateien</translation>
    </message>
    <message>
      <source>Not finished: {scan}</source>
      <translation>Nicht fertig: {scan}</translation>
    </message>
    <message>
      <source>Nothing is computed until Resume.</source>
      <translation>Bis „Weiter“ wird nichts berechnet.</translation>
    </message>
    <message>
      <source>Other scans…</source>
      <translation>Andere Durchläufe…</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Paused: {scan}</source>
      <translation>Angehalten: {scan}</translation>
    </message>
    <message>
      <source>Progress of the scan</source>
      <translation>Fortschritt des Durchlaufs</translation>
    </message>
    <message>
      <source>Put this page away</source>
      <translation>Diese Seite weglegen</translation>
    </message>
    <message>
      <source>Put this page away (F4); a scan goes on</source>
      <translation>Diese Seite weglegen (F4); ein Durchlauf läuft weiter</translation>
    </message>
    <message>
      <source>Rate and time left</source>
      <translation>Tempo und Restzeit</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Scan again</source>
      <translation>Nochmals durchsehen</translation>
    </message>
    <message>
      <source>Scan what is left, is new or has changed</source>
      <translation>Durchsehen, was übrig, neu oder geändert ist</translation>
    </message>
    <message>
      <source>Scanning {scan}</source>
      <translation>{scan} wird durchgesehen</translation>
    </message>
    <message>
      <source>Set up another scan, or look at another one; this one goes on</source>
      <translation>Einen anderen Durchlauf einrichten oder ansehen; dieser läuft weiter</translation>
    </message>
    <message>
      <source>Show the running scan</source>
      <translation>Den laufenden Durchlauf zeigen</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Start…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Stopped: {scan}</source>
      <translation>Beendet: {scan}</translation>
    </message>
    <message>
      <source>Stopping: {scan}</source>
      <translation>Wird beendet: {scan}</translation>
    </message>
    <message>
      <source>The image that was finished last</source>
      <translation>Das Bild, das zuletzt fertig wurde</translation>
    </message>
    <message>
      <source>The scan file lies where nothing may be written. Copy it elsewhere to go on with it.</source>
      <translation>Die Durchlaufdatei liegt, wo nichts geschrieben werden darf. Kopieren Sie sie an einen anderen Ort, um damit weiterzumachen.</translation>
    </message>
    <message>
      <source>{count} known already</source>
      <translation>{count} schon bekannt</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <source>{rate} images/s</source>
      <translation>{rate} Bilder/s</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
  </context>
  <context>
    <name>ScaleBarStrip</name>
    <message>
      <source>Click two points of a stage micrometer whose distance is known</source>
      <translation>Klicken Sie zwei Punkte eines Objektmikrometers an, deren Abstand bekannt ist</translation>
    </message>
    <message>
      <source>Not calibrated: set the pixel size…</source>
      <translation>Nicht kalibriert: Pixelgröße setzen…</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Maßstab</translation>
    </message>
    <message>
      <source>Scale bar: {length}</source>
      <translation>Maßstabsbalken: {length}</translation>
    </message>
  </context>
  <context>
    <name>ScanForm</name>
    <message>
      <source>As in the menu Model → Smear checks</source>
      <translation>Wie im Menü Modell → Ausstrichprüfungen</translation>
    </message>
    <message>
      <source>Attention maps</source>
      <translation>Aufmerksamkeitskarten</translation>
    </message>
    <message>
      <source>Change the scan file</source>
      <translation>Die Durchlaufdatei ändern</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <source>Choose where the results are kept, or a scan to go on with</source>
      <translation>Wählen, wo die Ergebnisse aufbewahrt werden, oder einen Durchlauf, mit dem es weitergeht</translation>
    </message>
    <message>
      <source>File names</source>
      <translation>Dateinamen</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Number of white cells (takes half as long again)</source>
      <translation>Zahl der weißen Zellen (dauert um die Hälfte länger)</translation>
    </message>
    <message>
      <source>Scan file</source>
      <translation>Durchlaufdatei</translation>
    </message>
    <message>
      <source>Several are separated by spaces; nothing here means every image format</source>
      <translation>Mehrere werden durch Leerzeichen getrennt; nichts hier heißt jedes Bildformat</translation>
    </message>
    <message>
      <source>Smear checks</source>
      <translation>Ausstrichprüfungen</translation>
    </message>
    <message>
      <source>Where the model looked, for the list, the summary and later</source>
      <translation>Wohin das Modell gesehen hat, für die Liste, die Übersicht und später</translation>
    </message>
    <message>
      <source>White cells are looked for and counted; no verdict depends on it</source>
      <translation>Weiße Zellen werden gesucht und gezählt; kein Urteil hängt davon ab</translation>
    </message>
    <message>
      <source>With the folders below them</source>
      <translation>Mit den Ordnern darunter</translation>
    </message>
    <message>
      <source>as the model wants</source>
      <translation>wie es das Modell will</translation>
    </message>
    <message>
      <source>cell</source>
      <translation>Zelle</translation>
    </message>
    <message>
      <source>every image format; for example  *.tif  or  day1_*.png</source>
      <translation>jedes Bildformat; zum Beispiel  *.tif  oder  tag1_*.png</translation>
    </message>
    <message>
      <source>field</source>
      <translation>Gesichtsfeld</translation>
    </message>
    <message>
      <source>paper (HSV rule)</source>
      <translation>Veröffentlichung (HSV-Regel)</translation>
    </message>
  </context>
  <context>
    <name>ScanPane</name>
    <message>
      <source>It is no longer there.</source>
      <translation>Er ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The scan of {folders} has ended. {sentence} F4 shows what came of it.</source>
      <translation>Der Durchlauf von {folders} ist zu Ende. {sentence} F4 zeigt, was daraus wurde.</translation>
    </message>
    <message>
      <source>The scan {path} cannot be opened. {sentence}</source>
      <translation>Der Durchlauf {path} lässt sich nicht öffnen. {sentence}</translation>
    </message>
  </context>
  <context>
    <name>ScanResults</name>
    <message>
      <source> or </source>
      <translation> oder </translation>
    </message>
    <message>
      <source>&amp;Copies in class folders…</source>
      <translation>&amp;Kopien in Klassenordnern…</translation>
    </message>
    <message>
      <source>&amp;Give up</source>
      <translation>&amp;Aufgeben</translation>
    </message>
    <message>
      <source>&amp;JSON lines…</source>
      <translation>&amp;JSON-Zeilen…</translation>
    </message>
    <message>
      <source>&amp;Keep</source>
      <translation>&amp;Behalten</translation>
    </message>
    <message>
      <source>&amp;Keep the window open</source>
      <translation>Das &amp;Fenster offen lassen</translation>
    </message>
    <message>
      <source>&amp;Lose them and close</source>
      <translation>&amp;Verlieren und schließen</translation>
    </message>
    <message>
      <source>&amp;Stop the scan and close</source>
      <translation>Durchlauf &amp;beenden und schließen</translation>
    </message>
    <message>
      <source>&amp;Summary with pictures (HTML)…</source>
      <translation>Über&amp;sicht mit Bildern (HTML)…</translation>
    </message>
    <message>
      <source>&amp;Table (CSV)…</source>
      <translation>&amp;Tabelle (CSV)…</translation>
    </message>
    <message>
      <source>1 captured field is not saved.</source>
      <translation>1 aufgenommenes Gesichtsfeld ist nicht gespeichert.</translation>
    </message>
    <message>
      <source>A scan is running</source>
      <translation>Ein Durchlauf läuft</translation>
    </message>
    <message>
      <source>A scan is running.</source>
      <translation>Ein Durchlauf läuft.</translation>
    </message>
    <message>
      <source>A small picture of the field</source>
      <translation>Ein kleines Bild des Gesichtsfelds</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Akzeptiert</translation>
    </message>
    <message>
      <source>Accepted as a class that is not malignant, or of which that cannot be said</source>
      <translation>Akzeptiert als eine Klasse, die nicht bösartig ist oder von der sich das nicht sagen lässt</translation>
    </message>
    <message>
      <source>Accepted as malignant, or uncertain</source>
      <translation>Als bösartig akzeptiert, oder unsicher</translation>
    </message>
    <message>
      <source>Accepted, not malignant</source>
      <translation>Akzeptiert, nicht bösartig</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Captured fields</source>
      <translation>Aufgenommene Gesichtsfelder</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Zellen</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <source>Class: {words}</source>
      <translation>Klasse: {words}</translation>
    </message>
    <message>
      <source>Copies of the image files, one folder for each class: also a folder for retraining</source>
      <translation>Kopien der Bilddateien, ein Ordner für jede Klasse: auch ein Ordner zum Nachtrainieren</translation>
    </message>
    <message>
      <source>Could not be read or analysed</source>
      <translation>Ließ sich nicht lesen oder analysieren</translation>
    </message>
    <message>
      <source>Distance / limit</source>
      <translation>Abstand / Grenze</translation>
    </message>
    <message>
      <source>Distance: {span}</source>
      <translation>Abstand: {span}</translation>
    </message>
    <message>
      <source>Every field, rejected and failed ones too</source>
      <translation>Jedes Gesichtsfeld, auch abgelehnte und fehlgeschlagene</translation>
    </message>
    <message>
      <source>Everything that was classified: what needs eyes first, then what was accepted as not malignant</source>
      <translation>Alles, was klassifiziert wurde: was Augen braucht, zuerst, dann, was als nicht bösartig akzeptiert wurde</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Gesichtsfeld</translation>
    </message>
    <message>
      <source>Give up 1 captured field?</source>
      <translation>1 aufgenommenes Gesichtsfeld aufgeben?</translation>
    </message>
    <message>
      <source>Give up {count} captured fields?</source>
      <translation>{count} aufgenommene Gesichtsfelder aufgeben?</translation>
    </message>
    <message>
      <source>How far the field is from those the model was trained on; above 1 × the limit it is unlike them</source>
      <translation>Wie weit das Gesichtsfeld von denen entfernt ist, mit denen das Modell trainiert wurde; über 1 × der Grenze ist es anders als sie</translation>
    </message>
    <message>
      <source>How the field ended</source>
      <translation>Wie das Gesichtsfeld endete</translation>
    </message>
    <message>
      <source>It stops when the window is closed. What is finished is kept, and it can be continued later.</source>
      <translation>Er endet, wenn das Fenster geschlossen wird. Was fertig ist, bleibt, und er lässt sich später fortsetzen.</translation>
    </message>
    <message>
      <source>JSON lines (*.jsonl)</source>
      <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Malignant</source>
      <translation>Bösartig</translation>
    </message>
    <message>
      <source>Malignant: {span}</source>
      <translation>Bösartig: {span}</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name: {name}</source>
      <translation>Name: {name}</translation>
    </message>
    <message>
      <source>Needs eyes</source>
      <translation>Braucht Augen</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Nicht gespeichert</translation>
    </message>
    <message>
      <source>Not seen</source>
      <translation>Nicht gesehen</translation>
    </message>
    <message>
      <source>Not usable, so not classified</source>
      <translation>Nicht brauchbar, also nicht klassifiziert</translation>
    </message>
    <message>
      <source>Of the most probable class</source>
      <translation>Der wahrscheinlichsten Klasse</translation>
    </message>
    <message>
      <source>One line a field, for spreadsheet programs</source>
      <translation>Eine Zeile je Gesichtsfeld, für Tabellenprogramme</translation>
    </message>
    <message>
      <source>One page with pictures and attention maps, to read and print</source>
      <translation>Eine Seite mit Bildern und Aufmerksamkeitskarten, zum Lesen und Drucken</translation>
    </message>
    <message>
      <source>One record a field, for other programs</source>
      <translation>Ein Datensatz je Gesichtsfeld, für andere Programme</translation>
    </message>
    <message>
      <source>Pages (*.html)</source>
      <translation>Seiten (*.html)</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
      <source>Probability of all malignant classes together</source>
      <translation>Wahrscheinlichkeit aller bösartigen Klassen zusammen</translation>
    </message>
    <message>
      <source>Probability: {span}</source>
      <translation>Wahrscheinlichkeit: {span}</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Scans</source>
      <translation>Durchläufe</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Smear check / error</source>
      <translation>Ausstrichprüfung / Fehler</translation>
    </message>
    <message>
      <source>Smear check: {check}</source>
      <translation>Ausstrichprüfung: {check}</translation>
    </message>
    <message>
      <source>Sorted by {column}: {first}</source>
      <translation>Sortiert nach {column}: {first}</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
      <source>The most probable class; hatched where the verdict is uncertain</source>
      <translation>Die wahrscheinlichste Klasse; schraffiert, wo das Urteil unsicher ist</translation>
    </message>
    <message>
      <source>The smear checks that warned or failed; of a file that failed, why</source>
      <translation>Die Ausstrichprüfungen, die warnten oder nicht bestanden wurden; bei einer fehlgeschlagenen Datei der Grund</translation>
    </message>
    <message>
      <source>Uncertain</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Verdict: {words}</source>
      <translation>Urteil: {words}</translation>
    </message>
    <message>
      <source>What is given up is lost. It can still be saved again, or in another folder.</source>
      <translation>Was aufgegeben wird, ist verloren. Es lässt sich noch nochmals oder in einem anderen Ordner speichern.</translation>
    </message>
    <message>
      <source>What is not saved is lost when the window is closed. The live camera (F3) offers to save it elsewhere.</source>
      <translation>Was nicht gespeichert ist, geht verloren, wenn das Fenster geschlossen wird. Die Live-Kamera (F3) bietet an, es anderswo zu speichern.</translation>
    </message>
    <message>
      <source>Where the file lies below the scanned folder</source>
      <translation>Wo die Datei unter dem durchgesehenen Ordner liegt</translation>
    </message>
    <message>
      <source>Whether somebody has looked at it and said so (key M)</source>
      <translation>Ob jemand es angesehen und das gesagt hat (Taste M)</translation>
    </message>
    <message>
      <source>White cells that were found</source>
      <translation>Weiße Zellen, die gefunden wurden</translation>
    </message>
    <message>
      <source>Worklist</source>
      <translation>Arbeitsliste</translation>
    </message>
    <message>
      <source>Worklist: {first}</source>
      <translation>Arbeitsliste: {first}</translation>
    </message>
    <message>
      <source>Your own models</source>
      <translation>Ihre eigenen Modelle</translation>
    </message>
    <message>
      <source>accepted first, failed last</source>
      <translation>akzeptierte zuerst, fehlgeschlagene zuletzt</translation>
    </message>
    <message>
      <source>against the model's order</source>
      <translation>gegen die Reihenfolge des Modells</translation>
    </message>
    <message>
      <source>at least {low}</source>
      <translation>mindestens {low}</translation>
    </message>
    <message>
      <source>at most {high}</source>
      <translation>höchstens {high}</translation>
    </message>
    <message>
      <source>distance {times}</source>
      <translation>Abstand {times}</translation>
    </message>
    <message>
      <source>failed first, accepted last</source>
      <translation>fehlgeschlagene zuerst, akzeptierte zuletzt</translation>
    </message>
    <message>
      <source>from A to Z</source>
      <translation>von A bis Z</translation>
    </message>
    <message>
      <source>from Z to A</source>
      <translation>von Z bis A</translation>
    </message>
    <message>
      <source>from its end</source>
      <translation>von ihrem Ende her</translation>
    </message>
    <message>
      <source>in the model's order</source>
      <translation>in der Reihenfolge des Modells</translation>
    </message>
    <message>
      <source>malignant and uncertain first, by malignant probability in whole percents, then by distance</source>
      <translation>bösartige und unsichere zuerst, nach der Wahrscheinlichkeit für bösartig in ganzen Prozent, dann nach Abstand</translation>
    </message>
    <message>
      <source>not yet seen first</source>
      <translation>noch nicht gesehene zuerst</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>gesehen</translation>
    </message>
    <message>
      <source>seen first</source>
      <translation>gesehene zuerst</translation>
    </message>
    <message>
      <source>the fewest first</source>
      <translation>die wenigsten zuerst</translation>
    </message>
    <message>
      <source>the highest first</source>
      <translation>die höchsten zuerst</translation>
    </message>
    <message>
      <source>the lowest first</source>
      <translation>die niedrigsten zuerst</translation>
    </message>
    <message>
      <source>the most first</source>
      <translation>die meisten zuerst</translation>
    </message>
    <message>
      <source>the most unusual first</source>
      <translation>die ungewöhnlichsten zuerst</translation>
    </message>
    <message>
      <source>the most usual first</source>
      <translation>die üblichsten zuerst</translation>
    </message>
    <message>
      <source>those with a failed check first</source>
      <translation>die mit einer nicht bestandenen Prüfung zuerst</translation>
    </message>
    <message>
      <source>those without a failed check first</source>
      <translation>die ohne nicht bestandene Prüfung zuerst</translation>
    </message>
    <message>
      <source>{check} and {count} more</source>
      <translation>{check} und {count} weitere</translation>
    </message>
    <message>
      <source>{count} captured fields are not saved.</source>
      <translation>{count} aufgenommene Gesichtsfelder sind nicht gespeichert.</translation>
    </message>
    <message>
      <source>{count} chosen fields</source>
      <translation>{count} gewählte Gesichtsfelder</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{times}, unlike</source>
      <translation>{times}, anders</translation>
    </message>
    <message>
      <source>{tip}. Click to sort.</source>
      <translation>{tip}. Klicken zum Sortieren.</translation>
    </message>
  </context>
  <context>
    <name>ScanRun</name>
    <message>
      <source>The scan ended unexpectedly (exit code {code}). What is done is kept.</source>
      <translation>Der Durchlauf endete unerwartet (Endstatus {code}). Was fertig ist, bleibt.</translation>
    </message>
    <message>
      <source>The scan was ended from outside (signal {number}). What is done is kept. If the memory was not enough, close other programs first.</source>
      <translation>Der Durchlauf wurde von außen beendet (Signal {number}). Was fertig ist, bleibt. Wenn der Arbeitsspeicher nicht reichte, schließen Sie zuerst andere Programme.</translation>
    </message>
    <message>
      <source>The scan was stopped. It can be continued: what is done is kept.</source>
      <translation>Der Durchlauf wurde beendet. Er lässt sich fortsetzen: Was fertig ist, bleibt.</translation>
    </message>
  </context>
  <context>
    <name>ScanWalk</name>
    <message>
      <source>Field {number} of {count}</source>
      <translation>Gesichtsfeld {number} von {count}</translation>
    </message>
    <message>
      <source>No longer in this list of {count}</source>
      <translation>Nicht mehr in dieser Liste von {count}</translation>
    </message>
    <message>
      <source>The scan used the smear checks “{scanned}”; here it is “{here}”.</source>
      <translation>Der Durchlauf verwendete die Ausstrichprüfungen „{scanned}“; hier sind es „{here}“.</translation>
    </message>
    <message>
      <source>The scan was made with the model {scanned}; what is shown here is what {loaded} finds.</source>
      <translation>Der Durchlauf wurde mit dem Modell {scanned} gemacht; hier ist zu sehen, was {loaded} findet.</translation>
    </message>
    <message>
      <source>The scan's model is not installed here.</source>
      <translation>Das Modell des Durchlaufs ist hier nicht installiert.</translation>
    </message>
    <message>
      <source>This file has changed since it was scanned. Scan again to bring the list up to date.</source>
      <translation>Diese Datei hat sich seit dem Durchlauf geändert. Sehen Sie nochmals durch, um die Liste auf den Stand zu bringen.</translation>
    </message>
  </context>
  <context>
    <name>ScanWalkBar</name>
    <message>
      <source>&amp;Use the scan's model</source>
      <translation>&amp;Modell des Durchlaufs verwenden</translation>
    </message>
    <message>
      <source>&amp;Use the scan's smear checks</source>
      <translation>&amp;Ausstrichprüfungen des Durchlaufs verwenden</translation>
    </message>
    <message>
      <source>Back to the scan</source>
      <translation>Zurück zum Durchlauf</translation>
    </message>
    <message>
      <source>Fields of the scan</source>
      <translation>Gesichtsfelder des Durchlaufs</translation>
    </message>
    <message>
      <source>In the scan: {found}</source>
      <translation>Im Durchlauf: {found}</translation>
    </message>
    <message>
      <source>Let the model and the smear checks of the scan come to work, and analyse again with them</source>
      <translation>Modell und Ausstrichprüfungen des Durchlaufs zur Arbeit holen und nochmals damit analysieren</translation>
    </message>
    <message>
      <source>Mark as seen (M)</source>
      <translation>Als gesehen markieren (M)</translation>
    </message>
    <message>
      <source>Mark this field as seen, or no longer (M)</source>
      <translation>Dieses Gesichtsfeld als gesehen markieren oder nicht mehr (M)</translation>
    </message>
    <message>
      <source>Next field of the scan</source>
      <translation>Nächstes Gesichtsfeld des Durchlaufs</translation>
    </message>
    <message>
      <source>Previous field of the scan</source>
      <translation>Voriges Gesichtsfeld des Durchlaufs</translation>
    </message>
    <message>
      <source>Seen (M)</source>
      <translation>Gesehen (M)</translation>
    </message>
    <message>
      <source>Show the field before in the list (PgUp)</source>
      <translation>Das Gesichtsfeld davor in der Liste zeigen (Bild auf)</translation>
    </message>
    <message>
      <source>Show the list of the scan (Backspace)</source>
      <translation>Die Liste des Durchlaufs zeigen (Rücktaste)</translation>
    </message>
    <message>
      <source>Show the next field of the list (PgDown)</source>
      <translation>Das nächste Gesichtsfeld der Liste zeigen (Bild ab)</translation>
    </message>
  </context>
  <context>
    <name>Scatter</name>
    <message>
      <source>Draw a rectangle to list only what is in it; click a point to go to its field. The filters Probability and Distance do the same by keyboard.</source>
      <translation>Ziehen Sie ein Rechteck, um nur aufzulisten, was darin ist; klicken Sie einen Punkt an, um zu seinem Gesichtsfeld zu kommen. Die Filter „Wahrscheinlichkeit“ und „Abstand“ tun dasselbe mit der Tastatur.</translation>
    </message>
    <message>
      <source>None of these fields was classified.</source>
      <translation>Keines dieser Gesichtsfelder wurde klassifiziert.</translation>
    </message>
    <message>
      <source>Probability against distance</source>
      <translation>Wahrscheinlichkeit gegen Abstand</translation>
    </message>
    <message>
      <source>distance / limit</source>
      <translation>Abstand / Grenze</translation>
    </message>
    <message>
      <source>probability of the class, %</source>
      <translation>Wahrscheinlichkeit der Klasse, %</translation>
    </message>
    <message>
      <source>{drawn} of {total} points are drawn: where they are dense, one for many.</source>
      <translation>{drawn} von {total} Punkten sind gezeichnet: wo sie dicht sind, einer für viele.</translation>
    </message>
    <message>
      <source>{total} fields. Draw a rectangle to list what is in it.</source>
      <translation>{total} Gesichtsfelder. Ziehen Sie ein Rechteck, um aufzulisten, was darin ist.</translation>
    </message>
  </context>
  <context>
    <name>Scrolling</name>
    <message>
      <source>Scrolls with the arrow keys</source>
      <translation>Lässt sich mit den Pfeiltasten rollen</translation>
    </message>
  </context>
  <context>
    <name>SelfTestDialog</name>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>All is in order: {count} steps.</source>
      <translation>Alles ist in Ordnung: {count} Schritte.</translation>
    </message>
    <message>
      <source>LeukoDesk is trying its parts…</source>
      <translation>LeukoDesk probiert seine Teile aus…</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <source>Save for s&amp;upport…</source>
      <translation>Für die &amp;Betreuung speichern…</translation>
    </message>
    <message>
      <source>See the text first; it holds nothing of patients</source>
      <translation>Sehen Sie zuerst den Text; er enthält nichts von Patienten</translation>
    </message>
    <message>
      <source>Self-test</source>
      <translation>Selbsttest</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <source>Steps of the self-test</source>
      <translation>Schritte des Selbsttests</translation>
    </message>
    <message>
      <source>Stopped after {count} steps.</source>
      <translation>Nach {count} Schritten beendet.</translation>
    </message>
    <message>
      <source>Test &amp;again</source>
      <translation>&amp;Nochmals testen</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Trying: {step}…</source>
      <translation>Ausprobiert wird: {step}…</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fehlgeschlagen</translation>
    </message>
    <message>
      <source>in order</source>
      <translation>in Ordnung</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>nicht installiert</translation>
    </message>
    <message>
      <source>{failed} of {count} steps failed. Save the file for support, and send it to them.</source>
      <translation>{failed} von {count} Schritten sind fehlgeschlagen. Speichern Sie die Datei für die Betreuung und schicken Sie sie ihr.</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <source>% black</source>
      <translation>% schwarz</translation>
    </message>
    <message>
      <source>% brighter</source>
      <translation>% heller</translation>
    </message>
    <message>
      <source>% empty</source>
      <translation>% leer</translation>
    </message>
    <message>
      <source>% in one piece</source>
      <translation>% in einem Stück</translation>
    </message>
    <message>
      <source>% of pixels</source>
      <translation>% der Pixel</translation>
    </message>
    <message>
      <source>% of the border</source>
      <translation>% des Randes</translation>
    </message>
    <message>
      <source>% of the cell</source>
      <translation>% der Zelle</translation>
    </message>
    <message>
      <source>% of the dark</source>
      <translation>% des Dunklen</translation>
    </message>
    <message>
      <source>% of the image</source>
      <translation>% des Bildes</translation>
    </message>
    <message>
      <source>1 cell</source>
      <translation>1 Zelle</translation>
    </message>
    <message>
      <source>1 field</source>
      <translation>1 Gesichtsfeld</translation>
    </message>
    <message>
      <source>1 file</source>
      <translation>1 Datei</translation>
    </message>
    <message>
      <source>1 image</source>
      <translation>1 Bild</translation>
    </message>
    <message>
      <source>1 patient</source>
      <translation>1 Patient</translation>
    </message>
    <message>
      <source>1 patient or slide</source>
      <translation>1 Patient oder Präparat</translation>
    </message>
    <message>
      <source>1 set</source>
      <translation>1 Gruppe</translation>
    </message>
    <message>
      <source>A brace is missing in the pattern. A placeholder is a word between two: {0}.</source>
      <translation>Im Muster fehlt eine Klammer. Ein Platzhalter ist ein Wort zwischen zweien: {0}.</translation>
    </message>
    <message>
      <source>A class has fewer than two images to learn from. Add images of it.</source>
      <translation>Eine Klasse hat weniger als zwei Bilder, aus denen sich lernen lässt. Fügen Sie Bilder davon hinzu.</translation>
    </message>
    <message>
      <source>A damaged model is in the way and cannot be put aside.</source>
      <translation>Ein beschädigtes Modell ist im Weg und lässt sich nicht beiseitelegen.</translation>
    </message>
    <message>
      <source>A device of “{0}” does not answer. Check that the camera and the microscope are connected and switched on.</source>
      <translation>Ein Gerät von „{0}“ antwortet nicht. Prüfen Sie, ob Kamera und Mikroskop verbunden und eingeschaltet sind.</translation>
    </message>
    <message>
      <source>A driver that “{0}” names could not be loaded. Install Micro-Manager 2.0 and the software of the camera's maker on this computer, and try the configuration in Micro-Manager itself.</source>
      <translation>Ein Treiber, den „{0}“ nennt, ließ sich nicht laden. Installieren Sie Micro-Manager 2.0 und die Software des Kameraherstellers auf diesem Computer, und versuchen Sie die Konfiguration in Micro-Manager selbst.</translation>
    </message>
    <message>
      <source>A field before this one is not saved yet. Save it again or in another folder, or give it up.</source>
      <translation>Ein Gesichtsfeld vor diesem ist noch nicht gespeichert. Speichern Sie es noch einmal oder in einem anderen Ordner, oder geben Sie es auf.</translation>
    </message>
    <message>
      <source>A file could not be read or written: {0}. See that the disk has room.</source>
      <translation>Eine Datei ließ sich nicht lesen oder schreiben: {0}. Sehen Sie nach, ob die Platte Platz hat.</translation>
    </message>
    <message>
      <source>A file could not be read or written: {0}. What is done is kept.</source>
      <translation>Eine Datei ließ sich nicht lesen oder schreiben: {0}. Was fertig ist, bleibt.</translation>
    </message>
    <message>
      <source>A folder for the training cannot be made. See that the disk has room.</source>
      <translation>Ein Ordner für das Training lässt sich nicht anlegen. Sehen Sie nach, ob die Platte Platz hat.</translation>
    </message>
    <message>
      <source>A folder that was named is not among the cameras.</source>
      <translation>Ein genannter Ordner ist nicht unter den Kameras.</translation>
    </message>
    <message>
      <source>A generated field was not judged: there is nothing to draw a map of.</source>
      <translation>Ein erzeugtes Gesichtsfeld wurde nicht beurteilt: Es gibt nichts, wovon sich eine Karte zeichnen ließe.</translation>
    </message>
    <message>
      <source>A golden case of the model is not an image.</source>
      <translation>Ein Prüffall des Modells ist kein Bild.</translation>
    </message>
    <message>
      <source>A grey ramp is no smear, and was not rejected all the same.</source>
      <translation>Ein grauer Verlauf ist kein Ausstrich und wurde trotzdem nicht abgewiesen.</translation>
    </message>
    <message>
      <source>A grey ramp was rejected, with {0} reasons.</source>
      <translation>Eine graue Rampe wurde abgelehnt, mit {0} Gründen.</translation>
    </message>
    <message>
      <source>A model trained on these images may learn that instead of cells.</source>
      <translation>Ein Modell, das auf diesen Bildern trainiert wird, lernt vielleicht das statt der Zellen.</translation>
    </message>
    <message>
      <source>A name cannot have “{0}” in this place. Begin it with a letter or a digit.</source>
      <translation>Ein Name darf an dieser Stelle kein „{0}“ haben. Beginnen Sie ihn mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
      <source>A part of the model cannot be read: {0}.</source>
      <translation>Ein Teil des Modells lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
      <source>A part of the model is damaged: {0}.</source>
      <translation>Ein Teil des Modells ist beschädigt: {0}.</translation>
    </message>
    <message>
      <source>A row of the table names no file: {0}.</source>
      <translation>Eine Zeile der Tabelle nennt keine Datei: {0}.</translation>
    </message>
    <message>
      <source>A stream is set at its camera, not from here.</source>
      <translation>Ein Videostrom wird an seiner Kamera eingestellt, nicht von hier.</translation>
    </message>
    <message>
      <source>A video has nothing that can be set.</source>
      <translation>An einem Video lässt sich nichts einstellen.</translation>
    </message>
    <message>
      <source>A {0} file was read as something else.</source>
      <translation>Eine {0}-Datei wurde als etwas anderes gelesen.</translation>
    </message>
    <message>
      <source>A {0} file was read with other colours than it was written with.</source>
      <translation>Eine {0}-Datei wurde mit anderen Farben gelesen, als sie geschrieben wurde.</translation>
    </message>
    <message>
      <source>Add images of other patients.</source>
      <translation>Fügen Sie Bilder anderer Patienten hinzu.</translation>
    </message>
    <message>
      <source>Addresses of this kind cannot be opened. An address begins with {0} or {1}, and “://”; a file is chosen by its name.</source>
      <translation>Adressen dieser Art lassen sich nicht öffnen. Eine Adresse beginnt mit {0} oder {1} und „://“; eine Datei wird mit ihrem Namen gewählt.</translation>
    </message>
    <message>
      <source>All images have been played. Switch on “Begin again at the end” to see them again.</source>
      <translation>Alle Bilder wurden gezeigt. Schalten Sie „Am Ende von vorn beginnen“ ein, um sie wieder zu sehen.</translation>
    </message>
    <message>
      <source>All images of {0} are in the fold “{1}”: none is left to train on. Choose another fold, or another column.</source>
      <translation>Alle Bilder von {0} gehören zur Gruppe „{1}“: Zum Trainieren bleibt keines. Wählen Sie eine andere Gruppe oder eine andere Spalte.</translation>
    </message>
    <message>
      <source>All images of {0} are of one patient, “{1}”, who cannot be left out. Add images of another patient.</source>
      <translation>Alle Bilder von {0} sind von einem Patienten, „{1}“, der sich nicht auslassen lässt. Fügen Sie Bilder eines anderen Patienten hinzu.</translation>
    </message>
    <message>
      <source>All in all it resembles a field of a stained blood smear.</source>
      <translation>Im Ganzen ähnelt es einem Gesichtsfeld eines gefärbten Blutausstrichs.</translation>
    </message>
    <message>
      <source>All in all it {0} a field of a stained blood smear: above all, {1}.</source>
      <translation>Eindruck eines Gesichtsfelds eines gefärbten Blutausstrichs im Ganzen: {0}. Vor allem: {1}.</translation>
    </message>
    <message>
      <source>All of it comes from {0}, which says nothing of others: the intervals are as wide as can be.</source>
      <translation>Alles stammt aus einer einzigen Quelle ({0}), was über andere nichts sagt: Die Intervalle sind so weit, wie es nur geht.</translation>
    </message>
    <message>
      <source>All shares count the most probable class of all {0}, also where LeukoDesk would call the result uncertain.</source>
      <translation>Alle Anteile zählen die wahrscheinlichste Klasse aller {0}, auch wo LeukoDesk das Ergebnis unsicher nennen würde.</translation>
    </message>
    <message>
      <source>All {0} steps are in order.</source>
      <translation>Alle {0} Schritte sind in Ordnung.</translation>
    </message>
    <message>
      <source>Already taken.</source>
      <translation>Schon aufgenommen.</translation>
    </message>
    <message>
      <source>An attention map holds what is no number between 0 and 1.</source>
      <translation>Eine Aufmerksamkeitskarte enthält Werte, die keine Zahl zwischen 0 und 1 sind.</translation>
    </message>
    <message>
      <source>An image of the video is damaged and was left out.</source>
      <translation>Ein Bild des Videos ist beschädigt und wurde weggelassen.</translation>
    </message>
    <message>
      <source>An installed model and a candidate are both called {0}. Train again under another name.</source>
      <translation>Ein installiertes Modell und ein Kandidat heißen beide {0}. Trainieren Sie neu unter einem anderen Namen.</translation>
    </message>
    <message>
      <source>Analysis of a generated field</source>
      <translation>Analyse eines erzeugten Gesichtsfelds</translation>
    </message>
    <message>
      <source>Another model of the same name and version came with LeukoDesk. Remove one of the two.</source>
      <translation>Ein anderes Modell mit demselben Namen und derselben Version kam mit LeukoDesk. Entfernen Sie eines der beiden.</translation>
    </message>
    <message>
      <source>Another model {0}/{1} is installed already.</source>
      <translation>Ein anderes Modell {0}/{1} ist schon installiert.</translation>
    </message>
    <message>
      <source>Another program has the camera or the microscope. Close Micro-Manager and the camera maker's program, then try again.</source>
      <translation>Ein anderes Programm hat die Kamera oder das Mikroskop. Schließen Sie Micro-Manager und das Programm des Kameraherstellers, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>Another program has the camera, or this one has it still. Close that program; LeukoDesk tries again by itself.</source>
      <translation>Ein anderes Programm hat die Kamera, oder dieses hat sie noch. Schließen Sie jenes Programm; LeukoDesk versucht es von selbst wieder.</translation>
    </message>
    <message>
      <source>Another program has the camera. Close that program (the pylon Viewer, for example); LeukoDesk tries again by itself.</source>
      <translation>Ein anderes Programm hat die Kamera. Schließen Sie es (zum Beispiel den pylon Viewer); LeukoDesk versucht es von selbst wieder.</translation>
    </message>
    <message>
      <source>Another scan is writing into this file. Wait until it has ended, or stop it.</source>
      <translation>Ein anderer Durchlauf schreibt in diese Datei. Warten Sie, bis er zu Ende ist, oder beenden Sie ihn.</translation>
    </message>
    <message>
      <source>Attention map</source>
      <translation>Aufmerksamkeitskarte</translation>
    </message>
    <message>
      <source>Averaged over the classes, the new model recognised {0} of the {1}; naming “{2}” always {3}.</source>
      <translation>Im Mittel über die Klassen erkannte das neue Modell {0} der {1}; immer „{2}“ zu nennen {3}.</translation>
    </message>
    <message>
      <source>Averaged over the classes, the new model recognised {0} of the {1}; the model at work {2}.</source>
      <translation>Im Mittel über die Klassen erkannte das neue Modell {0} der {1}; das arbeitende Modell {2}.</translation>
    </message>
    <message>
      <source>Background brightness</source>
      <translation>Helligkeit des Hintergrunds</translation>
    </message>
    <message>
      <source>Balance of the classes</source>
      <translation>Gleichgewicht der Klassen</translation>
    </message>
    <message>
      <source>Balanced accuracy</source>
      <translation>Ausgewogene Genauigkeit</translation>
    </message>
    <message>
      <source>Balanced accuracy {0}, accuracy {1} ({2}).</source>
      <translation>Ausgewogene Genauigkeit {0}, Genauigkeit {1} ({2}).</translation>
    </message>
    <message>
      <source>Basler's driver cannot look for cameras. Restart the computer.</source>
      <translation>Der Treiber von Basler kann nicht nach Kameras suchen. Starten Sie den Computer neu.</translation>
    </message>
    <message>
      <source>Benign (hematogones)</source>
      <translation>Gutartig (Hämatogone)</translation>
    </message>
    <message>
      <source>Black surroundings</source>
      <translation>Schwarze Umgebung</translation>
    </message>
    <message>
      <source>Blur</source>
      <translation>Unschärfe</translation>
    </message>
    <message>
      <source>Brighter than the background</source>
      <translation>Heller als der Hintergrund</translation>
    </message>
    <message>
      <source>Brightness</source>
      <translation>Helligkeit</translation>
    </message>
    <message>
      <source>Calm background</source>
      <translation>Ruhiger Hintergrund</translation>
    </message>
    <message>
      <source>Caution: from {0} the classes can be told apart about as well as by the model: {1} against {2} balanced accuracy on the same split. The model may have learnt this instead of the cells.</source>
      <translation>Vorsicht: Hieran lassen sich die Klassen etwa so gut unterscheiden wie vom Modell: {0} – {1} gegen {2} ausgewogene Genauigkeit auf derselben Aufteilung. Das Modell hat vielleicht das statt der Zellen gelernt.</translation>
    </message>
    <message>
      <source>Caution: from {0} the classes can be told apart better than by the model: {1} against {2} balanced accuracy on the same split. The model may have learnt this instead of the cells.</source>
      <translation>Vorsicht: Hieran lassen sich die Klassen besser unterscheiden als vom Modell: {0} – {1} gegen {2} ausgewogene Genauigkeit auf derselben Aufteilung. Das Modell hat vielleicht das statt der Zellen gelernt.</translation>
    </message>
    <message>
      <source>Cell size</source>
      <translation>Zellgröße</translation>
    </message>
    <message>
      <source>Cell-sized pieces</source>
      <translation>Zellgroße Stücke</translation>
    </message>
    <message>
      <source>Cells hardly stand out. Check staining, exposure and focus.</source>
      <translation>Zellen heben sich kaum ab. Prüfen Sie Färbung, Belichtung und Schärfe.</translation>
    </message>
    <message>
      <source>Cells lie on an empty background.</source>
      <translation>Zellen liegen auf einem leeren Hintergrund.</translation>
    </message>
    <message>
      <source>Cells stand out from the background.</source>
      <translation>Zellen heben sich vom Hintergrund ab.</translation>
    </message>
    <message>
      <source>Classes and patients</source>
      <translation>Klassen und Patienten</translation>
    </message>
    <message>
      <source>Close other programs that show it, or unplug it and plug it in again.</source>
      <translation>Schließen Sie andere Programme, die sie zeigen, oder stecken Sie sie aus und wieder ein.</translation>
    </message>
    <message>
      <source>Close {0}, or unplug it and plug it in again.</source>
      <translation>Schließen Sie {0}, oder stecken Sie sie aus und wieder ein.</translation>
    </message>
    <message>
      <source>Colourfulness</source>
      <translation>Farbigkeit</translation>
    </message>
    <message>
      <source>Colours were interpolated from a Bayer pattern.</source>
      <translation>Farben wurden aus einem Bayer-Muster interpoliert.</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Counts towards the resemblance.</source>
      <translation>Zählt zur Ähnlichkeit.</translation>
    </message>
    <message>
      <source>Dark pieces have the size of cells.</source>
      <translation>Dunkle Stücke haben die Größe von Zellen.</translation>
    </message>
    <message>
      <source>Directions of edges</source>
      <translation>Richtungen der Kanten</translation>
    </message>
    <message>
      <source>Drawn for {0} classes.</source>
      <translation>Für {0} Klassen gezeichnet.</translation>
    </message>
    <message>
      <source>Duplicates across classes</source>
      <translation>Doppelte in mehreren Klassen</translation>
    </message>
    <message>
      <source>Duplicates across the split</source>
      <translation>Doppelte über die Aufteilung hinweg</translation>
    </message>
    <message>
      <source>Each patient has images of one class only. Whatever else differs between patients (stain, day, age) goes with the class and may be learnt in its place; only a test on other patients shows whether it was.</source>
      <translation>Jeder Patient hat nur Bilder einer Klasse. Was sonst zwischen Patienten verschieden ist (Färbung, Tag, Alter), geht mit der Klasse einher und wird vielleicht an ihrer Stelle gelernt; nur ein Test an anderen Patienten zeigt, ob es so war.</translation>
    </message>
    <message>
      <source>Early Pre-B</source>
      <translation>Early Pre-B</translation>
    </message>
    <message>
      <source>Edges are sharp.</source>
      <translation>Kanten sind scharf.</translation>
    </message>
    <message>
      <source>Edges run in a few directions, as in text, drawings and buildings.</source>
      <translation>Kanten laufen in wenige Richtungen, wie bei Schrift, Zeichnungen und Gebäuden.</translation>
    </message>
    <message>
      <source>Edges run in all directions.</source>
      <translation>Kanten laufen in alle Richtungen.</translation>
    </message>
    <message>
      <source>Empty background</source>
      <translation>Leerer Hintergrund</translation>
    </message>
    <message>
      <source>Even illumination</source>
      <translation>Gleichmäßiges Licht</translation>
    </message>
    <message>
      <source>Evenness of light</source>
      <translation>Gleichmäßigkeit des Lichts</translation>
    </message>
    <message>
      <source>Every class has at least {0} images.</source>
      <translation>Jede Klasse hat mindestens {0} Bilder.</translation>
    </message>
    <message>
      <source>Every class has {0} images.</source>
      <translation>Jede Klasse hat {0} Bilder.</translation>
    </message>
    <message>
      <source>Every image file could be read.</source>
      <translation>Jede Bilddatei ließ sich lesen.</translation>
    </message>
    <message>
      <source>Every image is at least {0} px wide and high.</source>
      <translation>Jedes Bild ist mindestens {0} px breit und hoch.</translation>
    </message>
    <message>
      <source>Every patient stands in one part of the split only.</source>
      <translation>Jeder Patient steht nur in einem Teil der Aufteilung.</translation>
    </message>
    <message>
      <source>Every two neighbouring pixels share their colour (YUV 4:2:2).</source>
      <translation>Je zwei benachbarte Pixel teilen sich ihre Farbe (YUV 4:2:2).</translation>
    </message>
    <message>
      <source>Every worker of the cluster that took this file was lost. Open it on its own, to see what is wrong.</source>
      <translation>Jeder Rechner des Clusters, der diese Datei nahm, ging verloren. Öffnen Sie sie für sich, um zu sehen, was nicht stimmt.</translation>
    </message>
    <message>
      <source>Exact duplicates</source>
      <translation>Genaue Doppelte</translation>
    </message>
    <message>
      <source>Exposure</source>
      <translation>Belichtung</translation>
    </message>
    <message>
      <source>Fewer than {0} images are of {1} (the smallest class: {2}).</source>
      <translation>Weniger als {0} Bilder gibt es von {1} (die kleinste Klasse: {2}).</translation>
    </message>
    <message>
      <source>Fine texture</source>
      <translation>Feine Textur</translation>
    </message>
    <message>
      <source>Flat field of {0} applied.</source>
      <translation>Flat Field von {0} angewendet.</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <source>Folder scan</source>
      <translation>Durchlauf eines Ordners</translation>
    </message>
    <message>
      <source>Frames from a folder of images</source>
      <translation>Bilder aus einem Ordner</translation>
    </message>
    <message>
      <source>Frames from a video file</source>
      <translation>Bilder aus einer Videodatei</translation>
    </message>
    <message>
      <source>FriBiDi (LGPL 2.1) is not inside: it is used only where the system brings it.</source>
      <translation>FriBiDi (LGPL 2.1) ist nicht enthalten: Es wird nur verwendet, wo das System es mitbringt.</translation>
    </message>
    <message>
      <source>Generated by LeukoDesk; not a patient's smear.</source>
      <translation>Von LeukoDesk erzeugt; kein Ausstrich eines Patienten.</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Hardly any dark piece has the size of a cell. Use the magnification the model was made for.</source>
      <translation>Kaum ein dunkles Stück hat die Größe einer Zelle. Verwenden Sie die Vergrößerung, für die das Modell gemacht wurde.</translation>
    </message>
    <message>
      <source>Hardly any pixel is white to the limit.</source>
      <translation>Kaum ein Pixel ist weiß bis an die Grenze.</translation>
    </message>
    <message>
      <source>Have the border and the corners masked, where scale bars and dates stand, when a model is made.</source>
      <translation>Lassen Sie Rand und Ecken, wo Maßstäbe und Daten stehen, abdecken, wenn ein Modell gemacht wird.</translation>
    </message>
    <message>
      <source>How many digits the counter has is written {0}, from 01 to 09.</source>
      <translation>Wie viele Ziffern der Zähler hat, wird {0} geschrieben, von 01 bis 09.</translation>
    </message>
    <message>
      <source>How the new model would call such images is not in these figures.</source>
      <translation>Wie das neue Modell solche Bilder nennen würde, steht nicht in diesen Zahlen.</translation>
    </message>
    <message>
      <source>Images in each class</source>
      <translation>Bilder in jeder Klasse</translation>
    </message>
    <message>
      <source>Images of one patient may then both train and test, and the figures are too good. Give patients in a table, in folders or in the files' names.</source>
      <translation>Bilder eines Patienten können dann trainieren und auch testen, und die Zahlen sind zu gut. Nennen Sie die Patienten in einer Tabelle, in Ordnern oder in den Dateinamen.</translation>
    </message>
    <message>
      <source>Images that are too small</source>
      <translation>Zu kleine Bilder</translation>
    </message>
    <message>
      <source>Images that show the same: {0} in {1} ({2}). LeukoDesk keeps them on one side of a split.</source>
      <translation>Bilder, die dasselbe zeigen: {0} in {1} ({2}). LeukoDesk hält sie auf einer Seite einer Aufteilung.</translation>
    </message>
    <message>
      <source>Images: {0}</source>
      <translation>Bilder: {0}</translation>
    </message>
    <message>
      <source>In more than one part of the split ({0}): {1} of {2}. A model is then tested on patients it has learnt, and its figures are too good.</source>
      <translation>In mehr als einem Teil der Aufteilung ({0}): {1} von {2}. Ein Modell wird dann an Patienten getestet, die es gelernt hat, und seine Zahlen sind zu gut.</translation>
    </message>
    <message>
      <source>Inner structure</source>
      <translation>Innere Struktur</translation>
    </message>
    <message>
      <source>Install it again, or go back to the model before.</source>
      <translation>Installieren Sie es neu oder gehen Sie zum vorigen Modell zurück.</translation>
    </message>
    <message>
      <source>Interrupted. What is finished is kept, and it can go on from there.</source>
      <translation>Unterbrochen. Was fertig ist, bleibt erhalten, und von dort kann es weitergehen.</translation>
    </message>
    <message>
      <source>It brings FFmpeg along under the LGPL 2.1, built without its GPL parts, as libraries of their own (libav…, libsw…) that may be replaced in the program's folder. Sources: ffmpeg.org and github.com/opencv.</source>
      <translation>Es bringt FFmpeg unter der LGPL 2.1 mit, ohne dessen GPL-Teile gebaut, als eigene Bibliotheken (libav…, libsw…), die im Ordner des Programms ersetzt werden dürfen. Quellen: ffmpeg.org und github.com/opencv.</translation>
    </message>
    <message>
      <source>It called {0} of the malignant {1} malignant, and {2} of the others.</source>
      <translation>Es nannte {0} der bösartigen {1} bösartig, und {2} der übrigen.</translation>
    </message>
    <message>
      <source>It called {0} of the malignant {1} malignant; the model at work {2}.</source>
      <translation>Es nannte {0} der bösartigen {1} bösartig; das arbeitende Modell {2}.</translation>
    </message>
    <message>
      <source>It cannot be read which model is active. To begin again with the models that LeukoDesk came with, move the file active.json away.</source>
      <translation>Welches Modell aktiv ist, lässt sich nicht lesen. Um mit den Modellen neu zu beginnen, die mit LeukoDesk kamen, legen Sie die Datei active.json beiseite.</translation>
    </message>
    <message>
      <source>It does not mean that the patient has leukemia: single cells are not a diagnosis, and larger normal lymphocytes look alike.</source>
      <translation>Es bedeutet nicht, dass der Patient Leukämie hat: Einzelne Zellen sind keine Diagnose, und größere normale Lymphozyten sehen ähnlich aus.</translation>
    </message>
    <message>
      <source>It does not mean that the patient is healthy, nor that no leukemia is present. It is only as right as the laboratory's labels.</source>
      <translation>Es bedeutet nicht, dass der Patient gesund ist, und nicht, dass keine Leukämie vorliegt. Es ist nur so richtig wie die Bezeichnungen des Labors.</translation>
    </message>
    <message>
      <source>It does not mean that the patient is healthy, nor that no leukemia is present. The model has seen no healthy donor.</source>
      <translation>Es bedeutet nicht, dass der Patient gesund ist, und nicht, dass keine Leukämie vorliegt. Das Modell hat keinen gesunden Spender gesehen.</translation>
    </message>
    <message>
      <source>It does not mean that the patient is healthy. The model has seen normal cells of three subjects only.</source>
      <translation>Es bedeutet nicht, dass der Patient gesund ist. Das Modell hat normale Zellen von nur drei Personen gesehen.</translation>
    </message>
    <message>
      <source>It is a subtype, not how advanced or how severe the disease is; subtypes are established by flow cytometry, not from a smear.</source>
      <translation>Es ist ein Subtyp, nicht, wie fortgeschritten oder wie schwer die Krankheit ist; Subtypen werden durch Durchflusszytometrie festgestellt, nicht an einem Ausstrich.</translation>
    </message>
    <message>
      <source>It is not a diagnosis, and does not say how advanced or how severe a disease is. It is only as right as the laboratory's labels.</source>
      <translation>Es ist keine Diagnose und sagt nicht, wie fortgeschritten oder wie schwer eine Krankheit ist. Es ist nur so richtig wie die Bezeichnungen des Labors.</translation>
    </message>
    <message>
      <source>It is not installed there.</source>
      <translation>Es ist dort nicht installiert.</translation>
    </message>
    <message>
      <source>It is not known of which patients the images are.</source>
      <translation>Es ist nicht bekannt, von welchen Patienten die Bilder sind.</translation>
    </message>
    <message>
      <source>It knows the classes it was fitted on, and nothing else.</source>
      <translation>Es kennt die Klassen, an denen es angepasst wurde, und sonst nichts.</translation>
    </message>
    <message>
      <source>It lies beside the class folders, in none of them.</source>
      <translation>Es liegt neben den Klassenordnern, in keinem von ihnen.</translation>
    </message>
    <message>
      <source>It says nothing of whether a disease is present. It is only as right as the laboratory's labels.</source>
      <translation>Es sagt nichts darüber, ob eine Krankheit vorliegt. Es ist nur so richtig wie die Bezeichnungen des Labors.</translation>
    </message>
    <message>
      <source>It sees what the network it builds upon has learnt to see, and nothing else.</source>
      <translation>Es sieht, was das Netz, auf dem es aufbaut, zu sehen gelernt hat, und sonst nichts.</translation>
    </message>
    <message>
      <source>It would give {0} of these classes the name of another, even of one that is not malignant.</source>
      <translation>Es gäbe {0} dieser Klassen den Namen einer anderen, sogar einer, die nicht bösartig ist.</translation>
    </message>
    <message>
      <source>It would give {0} of these classes the name of another.</source>
      <translation>Es gäbe {0} dieser Klassen den Namen einer anderen.</translation>
    </message>
    <message>
      <source>It would give {0} of this class the name of another, even of one that is not malignant.</source>
      <translation>Es gäbe {0} dieser Klasse den Namen einer anderen, sogar einer, die nicht bösartig ist.</translation>
    </message>
    <message>
      <source>It would give {0} of this class the name of another.</source>
      <translation>Es gäbe {0} dieser Klasse den Namen einer anderen.</translation>
    </message>
    <message>
      <source>Its last layer was fitted on the images of one laboratory. On those of another stain, camera or microscope it is to be expected wrong unless it says uncertain.</source>
      <translation>Seine letzte Schicht wurde an den Bildern eines Labors angepasst. Bei anderer Färbung, anderem Mikroskop oder anderer Kamera ist zu erwarten, dass es falsch liegt, wenn es nicht „unsicher“ sagt.</translation>
    </message>
    <message>
      <source>Its starter is part of the packaged program. The exception in its licence allows that for programs under any licence; the rest of it is not bundled.</source>
      <translation>Sein Starter ist Teil des verpackten Programms. Die Ausnahme in seiner Lizenz erlaubt das für Programme unter jeder Lizenz; der Rest ist nicht enthalten.</translation>
    </message>
    <message>
      <source>Known patients in each class: {0}.</source>
      <translation>Bekannte Patienten in jeder Klasse: {0}.</translation>
    </message>
    <message>
      <source>Lab chroma</source>
      <translation>Lab-Chroma</translation>
    </message>
    <message>
      <source>Label more {0}, from patients that no model has learnt from.</source>
      <translation>Bezeichnen Sie mehr {0}, von Patienten, aus denen kein Modell gelernt hat.</translation>
    </message>
    <message>
      <source>Left out of the test part: {0} that one of the models, or the one it builds upon, has learnt from.</source>
      <translation>Aus dem Testteil ausgelassen: {0}, woraus eines der Modelle oder das, auf dem es aufbaut, gelernt hat.</translation>
    </message>
    <message>
      <source>Left out, since they cannot be used: {0}.</source>
      <translation>Ausgelassen, da nicht verwendbar: {0}.</translation>
    </message>
    <message>
      <source>Less than {0} px wide or high, too little to see a cell: {1}. Leave thumbnails out.</source>
      <translation>Weniger als {0} px breit oder hoch, zu wenig, um eine Zelle zu sehen: {1}. Lassen Sie Vorschaubilder weg.</translation>
    </message>
    <message>
      <source>LeukoDesk ended by itself in the midst of this step.</source>
      <translation>LeukoDesk hat sich mitten in diesem Schritt von selbst beendet.</translation>
    </message>
    <message>
      <source>LeukoDesk is portable here, but cannot write beside itself: nothing can be kept. Make its folder writable, or take the file “{0}” away to use this computer's own folders.</source>
      <translation>LeukoDesk ist hier tragbar, kann aber nicht neben sich schreiben: Nichts lässt sich aufbewahren. Machen Sie seinen Ordner beschreibbar, oder nehmen Sie die Datei „{0}“ weg, um die Ordner dieses Computers zu verwenden.</translation>
    </message>
    <message>
      <source>LeukoDesk made a mistake with this image, and has no result for it.</source>
      <translation>LeukoDesk hat bei diesem Bild einen Fehler gemacht und hat kein Ergebnis dafür.</translation>
    </message>
    <message>
      <source>LeukoDesk made a mistake, and the scan has ended. What is done is kept.</source>
      <translation>LeukoDesk hat einen Fehler gemacht, und der Durchlauf ist zu Ende. Was fertig ist, bleibt.</translation>
    </message>
    <message>
      <source>LeukoDesk made a mistake, and the training has ended. What it had finished is kept.</source>
      <translation>LeukoDesk hat einen Fehler gemacht, und das Training ist zu Ende. Was fertig war, bleibt.</translation>
    </message>
    <message>
      <source>Lymphoblast</source>
      <translation>Lymphoblast</translation>
    </message>
    <message>
      <source>Main window</source>
      <translation>Hauptfenster</translation>
    </message>
    <message>
      <source>Measured once, on the test part ({0}){1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Micro-Manager is not installed on this computer, and with it the drivers of its cameras. Install Micro-Manager 2.0, or name its folder in the environment variable MICROMANAGER_PATH.</source>
      <translation>Micro-Manager ist auf diesem Computer nicht installiert, und damit fehlen die Treiber seiner Kameras. Installieren Sie Micro-Manager 2.0 oder nennen Sie seinen Ordner in der Umgebungsvariablen MICROMANAGER_PATH.</translation>
    </message>
    <message>
      <source>Mixed sizes</source>
      <translation>Gemischte Größen</translation>
    </message>
    <message>
      <source>Model {0}</source>
      <translation>Modell {0}</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Models are only looked at here: it was not said where the user's own ones lie.</source>
      <translation>Modelle werden hier nur angesehen: Es wurde nicht gesagt, wo die eigenen des Benutzers liegen.</translation>
    </message>
    <message>
      <source>Most of the {0} images look like {1}, which the model of this scan is not made for: they are rejected.</source>
      <translation>Von {0} Bildern zeigen die meisten {1}, wofür das Modell dieses Durchlaufs nicht gemacht ist: Sie werden abgewiesen.</translation>
    </message>
    <message>
      <source>Much is black. Open the field diaphragm, and centre the condenser.</source>
      <translation>Vieles ist schwarz. Öffnen Sie die Leuchtfeldblende und zentrieren Sie den Kondensor.</translation>
    </message>
    <message>
      <source>Much is brighter than the background. A stained smear only absorbs light.</source>
      <translation>Vieles ist heller als der Hintergrund. Ein gefärbter Ausstrich schluckt nur Licht.</translation>
    </message>
    <message>
      <source>Much is white to the limit. Give less light, or a shorter exposure.</source>
      <translation>Vieles ist weiß bis an die Grenze. Geben Sie weniger Licht oder belichten Sie kürzer.</translation>
    </message>
    <message>
      <source>Much of the image is black. A single cell cut out on black belongs to a cell model, not to a field model; else open the field diaphragm or cut the black away.</source>
      <translation>Ein großer Teil des Bildes ist schwarz. Eine einzelne, auf Schwarz freigestellte Zelle gehört zu einem Zellmodell, nicht zu einem Gesichtsfeldmodell; sonst öffnen Sie die Leuchtfeldblende oder schneiden Sie das Schwarze weg.</translation>
    </message>
    <message>
      <source>Much of the image is brighter than what should be the background. A stained smear only absorbs light.</source>
      <translation>Ein großer Teil des Bildes ist heller als das, was der Hintergrund sein müsste. Ein gefärbter Ausstrich schluckt nur Licht.</translation>
    </message>
    <message>
      <source>Much of the image is white to the limit, perhaps pale cells with it. Give less light or a shorter exposure.</source>
      <translation>Ein großer Teil des Bildes ist weiß bis an die Grenze, vielleicht blasse Zellen mit ihm. Geben Sie weniger Licht oder belichten Sie kürzer.</translation>
    </message>
    <message>
      <source>Near-duplicates</source>
      <translation>Beinahe-Doppelte</translation>
    </message>
    <message>
      <source>Neither learnt nor tested: {0} of the classes that were not chosen.</source>
      <translation>Weder gelernt noch getestet: {0} der Klassen, die nicht gewählt wurden.</translation>
    </message>
    <message>
      <source>Neither learnt nor tested: {0} of {1}, which were not chosen.</source>
      <translation>Weder gelernt noch getestet: {0} aus {1}; das wurde nicht gewählt.</translation>
    </message>
    <message>
      <source>No Dask scheduler answers at {0}. See that the address is right and the cluster running.</source>
      <translation>Bei {0} antwortet kein Dask-Scheduler. Sehen Sie nach, ob die Adresse stimmt und der Cluster läuft.</translation>
    </message>
    <message>
      <source>No GenTL producer is installed on this computer. Install the camera maker's software (it sets {0}), or name its producer, a file that ends in .cti.</source>
      <translation>Auf diesem Computer ist kein GenTL-Producer installiert. Installieren Sie die Software des Kameraherstellers (sie setzt {0}), oder nennen Sie ihren Producer, eine Datei, die auf .cti endet.</translation>
    </message>
    <message>
      <source>No file is there twice.</source>
      <translation>Keine Datei ist zweimal da.</translation>
    </message>
    <message>
      <source>No finer texture than cells have.</source>
      <translation>Keine feinere Textur, als Zellen sie haben.</translation>
    </message>
    <message>
      <source>No image came from the camera in time.</source>
      <translation>Von der Kamera kam rechtzeitig kein Bild.</translation>
    </message>
    <message>
      <source>No image came in time.</source>
      <translation>Es kam rechtzeitig kein Bild.</translation>
    </message>
    <message>
      <source>No image is of the fold “{0}”. The column has these: {1}.</source>
      <translation>Kein Bild gehört zur Gruppe „{0}“. Die Spalte hat diese: {1}.</translation>
    </message>
    <message>
      <source>No image is there under two labels.</source>
      <translation>Kein Bild ist unter zwei Bezeichnungen da.</translation>
    </message>
    <message>
      <source>No image of the camera arrives whole. Plug it directly into the computer, and lower its frame rate or its image size.</source>
      <translation>Kein Bild der Kamera kommt ganz an. Stecken Sie sie direkt an den Computer und senken Sie ihre Bildrate oder Bildgröße.</translation>
    </message>
    <message>
      <source>No image stands in two parts of the split.</source>
      <translation>Kein Bild steht in zwei Teilen der Aufteilung.</translation>
    </message>
    <message>
      <source>No model for {0} is installed.</source>
      <translation>Für {0} ist kein Modell installiert.</translation>
    </message>
    <message>
      <source>No model is at work for {0} yet that it could be compared with.</source>
      <translation>Für {0} arbeitet noch kein Modell, mit dem es sich vergleichen ließe.</translation>
    </message>
    <message>
      <source>No model is installed. Install LeukoDesk again.</source>
      <translation>Kein Modell ist installiert. Installieren Sie LeukoDesk neu.</translation>
    </message>
    <message>
      <source>No model is loaded. The notices say why; choose one in the menu Model.</source>
      <translation>Kein Modell ist geladen. Die Meldungen sagen, warum; wählen Sie eines im Menü „Modell“.</translation>
    </message>
    <message>
      <source>No temporary folder can be made on this computer. Free some space on its disk, then test again.</source>
      <translation>Auf diesem Computer lässt sich kein temporärer Ordner anlegen. Schaffen Sie Platz auf der Festplatte, und testen Sie dann noch einmal.</translation>
    </message>
    <message>
      <source>No two images show the same.</source>
      <translation>Keine zwei Bilder zeigen dasselbe.</translation>
    </message>
    <message>
      <source>No white cell in view. Move to a part of the smear that has some.</source>
      <translation>Keine weiße Zelle im Bild. Fahren Sie an eine Stelle des Ausstrichs, die welche hat.</translation>
    </message>
    <message>
      <source>No {0} file can be made: a part of LeukoDesk is missing. Install LeukoDesk again.</source>
      <translation>Es lässt sich keine {0}-Datei machen: Ein Teil von LeukoDesk fehlt. Installieren Sie LeukoDesk neu.</translation>
    </message>
    <message>
      <source>None of the images that were tried can be read. Choose another folder.</source>
      <translation>Keines der probierten Bilder lässt sich lesen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>None of these files can be copied into class folders.</source>
      <translation>Keine dieser Dateien lässt sich in Klassenordner kopieren.</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>Normal</translation>
    </message>
    <message>
      <source>Nothing can be learnt from these images: they are all alike.</source>
      <translation>Aus diesen Bildern lässt sich nichts lernen: Sie sind alle gleich.</translation>
    </message>
    <message>
      <source>Nothing dependable can be learnt or measured from so few; add more.</source>
      <translation>Aus so wenigen lässt sich nichts Verlässliches lernen oder messen; fügen Sie mehr hinzu.</translation>
    </message>
    <message>
      <source>Nothing is brighter than the background.</source>
      <translation>Nichts ist heller als der Hintergrund.</translation>
    </message>
    <message>
      <source>Nothing is green.</source>
      <translation>Nichts ist grün.</translation>
    </message>
    <message>
      <source>Nothing is in view. Move to where cells are, or focus.</source>
      <translation>Es ist nichts zu sehen. Gehen Sie dorthin, wo Zellen sind, oder stellen Sie scharf.</translation>
    </message>
    <message>
      <source>Nothing may be written in the folder “{0}”. Choose another folder, or ask for permission.</source>
      <translation>Im Ordner „{0}“ darf nichts geschrieben werden. Wählen Sie einen anderen Ordner oder bitten Sie um Erlaubnis.</translation>
    </message>
    <message>
      <source>Nothing more can be captured: the program is closing.</source>
      <translation>Es kann nichts mehr aufgenommen werden: Das Programm wird geschlossen.</translation>
    </message>
    <message>
      <source>Nothing separates by the colour of stained nuclei and cells.</source>
      <translation>Nichts lässt sich nach der Farbe gefärbter Kerne und Zellen trennen.</translation>
    </message>
    <message>
      <source>Nucleus channel</source>
      <translation>Kernkanal</translation>
    </message>
    <message>
      <source>Nucleus stain</source>
      <translation>Kernfärbung</translation>
    </message>
    <message>
      <source>Of some it is not known of which patient they are: {0}.</source>
      <translation>Von einigen ist nicht bekannt, von welchem Patienten sie sind: {0}.</translation>
    </message>
    <message>
      <source>Of {0}, {1} have images of more than one class.</source>
      <translation>Von {0} haben {1} Bilder aus mehr als einer Klasse.</translation>
    </message>
    <message>
      <source>One cell</source>
      <translation>Eine Zelle</translation>
    </message>
    <message>
      <source>Only the packaged program has add-ons.</source>
      <translation>Nur das gepackte Programm hat Zusätze.</translation>
    </message>
    <message>
      <source>Only the rate of an image sequence can be set, and whether it begins again.</source>
      <translation>Bei einer Bildfolge lassen sich nur das Tempo einstellen und ob sie von vorn beginnt.</translation>
    </message>
    <message>
      <source>Only the word may stand between the braces: {0}.</source>
      <translation>Zwischen den Klammern darf nur das Wort stehen: {0}.</translation>
    </message>
    <message>
      <source>Only what runs inside the packaged program is bundled; that is under the Apache licence. What is under the GPL is used while the program is made, and is not part of it.</source>
      <translation>Enthalten ist nur, was im verpackten Programm läuft; das steht unter der Apache-Lizenz. Was unter der GPL steht, wird beim Bauen des Programms verwendet und ist nicht Teil davon.</translation>
    </message>
    <message>
      <source>OpenCV cannot write a video here.</source>
      <translation>OpenCV kann hier kein Video schreiben.</translation>
    </message>
    <message>
      <source>Or divide by image, which is leaky: the figures are then too good.</source>
      <translation>Oder teilen Sie nach Bildern, was undicht ist: Die Zahlen sind dann zu gut.</translation>
    </message>
    <message>
      <source>Or use two parts without validation (80/20).</source>
      <translation>Oder verwenden Sie zwei Teile ohne Validierung (80/20).</translation>
    </message>
    <message>
      <source>Others of it are in the test part that an earlier training has frozen.</source>
      <translation>Andere davon sind im Testteil, den ein früheres Training festgelegt hat.</translation>
    </message>
    <message>
      <source>Out of focus: the fields taken before are sharper.</source>
      <translation>Unscharf: Die zuvor aufgenommenen Gesichtsfelder sind schärfer.</translation>
    </message>
    <message>
      <source>Out of focus: this field was sharper a moment ago.</source>
      <translation>Unscharf: Dieses Gesichtsfeld war vor einem Augenblick schärfer.</translation>
    </message>
    <message>
      <source>Outlines are not those of round dark cells on a bright background.</source>
      <translation>Umrisse sind nicht die runder dunkler Zellen auf hellem Hintergrund.</translation>
    </message>
    <message>
      <source>Outlines are those of round dark objects.</source>
      <translation>Umrisse sind die runder dunkler Objekte.</translation>
    </message>
    <message>
      <source>Overexposure</source>
      <translation>Überbelichtung</translation>
    </message>
    <message>
      <source>Part of Qt's Python interface, under the LGPL 3; it may be replaced in the same way.</source>
      <translation>Teil der Python-Schnittstelle von Qt, unter der LGPL 3; sie darf auf dieselbe Weise ersetzt werden.</translation>
    </message>
    <message>
      <source>Parts are much darker than others. Centre the condenser; look for folds and shadows.</source>
      <translation>Teile sind viel dunkler als andere. Zentrieren Sie den Kondensor; achten Sie auf Falten und Schatten.</translation>
    </message>
    <message>
      <source>Parts of the field are much darker than others. Centre the condenser, or take a field without folds and shadows.</source>
      <translation>Teile des Gesichtsfelds sind viel dunkler als andere. Zentrieren Sie den Kondensor oder nehmen Sie ein Gesichtsfeld ohne Falten und Schatten.</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>Patienten</translation>
    </message>
    <message>
      <source>Patients in each class</source>
      <translation>Patienten in jeder Klasse</translation>
    </message>
    <message>
      <source>Patients on both sides of the split</source>
      <translation>Patienten auf beiden Seiten der Aufteilung</translation>
    </message>
    <message>
      <source>Pre-B</source>
      <translation>Pre-B</translation>
    </message>
    <message>
      <source>Pro-B</source>
      <translation>Pro-B</translation>
    </message>
    <message>
      <source>Qt and its Python interface are used under the LGPL 3. They lie as libraries of their own in the program's folder (PySide6) and may be replaced there by a build of your own of the same version; LeukoDesk's licence does not forbid to take it apart for that. Their sources: download.qt.io and code.qt.io.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as written: {0}.</source>
      <translation>So gelesen wie geschrieben: {0}.</translation>
    </message>
    <message>
      <source>Reading the scan file was broken off.</source>
      <translation>Das Lesen der Durchlaufdatei wurde abgebrochen.</translation>
    </message>
    <message>
      <source>Refusal of what is no smear</source>
      <translation>Ablehnung dessen, was kein Ausstrich ist</translation>
    </message>
    <message>
      <source>Research and education; not a diagnostic device.</source>
      <translation>Forschung und Lehre; kein Diagnosegerät.</translation>
    </message>
    <message>
      <source>Resembles a stained smear</source>
      <translation>Ähnelt einem gefärbten Ausstrich</translation>
    </message>
    <message>
      <source>Round dark objects</source>
      <translation>Runde dunkle Objekte</translation>
    </message>
    <message>
      <source>Save all images with the same program, size and quality. Where cells stand on a blank background, the size of a file is also that of its cell.</source>
      <translation>Speichern Sie alle Bilder mit demselben Programm, derselben Größe und Qualität. Wo Zellen auf leerem Hintergrund stehen, ist die Größe einer Datei auch die ihrer Zelle.</translation>
    </message>
    <message>
      <source>Scan file</source>
      <translation>Durchlaufdatei</translation>
    </message>
    <message>
      <source>Scan summary</source>
      <translation>Übersicht des Durchlaufs</translation>
    </message>
    <message>
      <source>Sensitivity was not compared: the classes do not tell malignant from not malignant.</source>
      <translation>Die Empfindlichkeit wurde nicht verglichen: Die Klassen unterscheiden nicht zwischen bösartig und nicht bösartig.</translation>
    </message>
    <message>
      <source>Sensitivity, malignant</source>
      <translation>Empfindlichkeit, bösartig</translation>
    </message>
    <message>
      <source>Separate dark pieces</source>
      <translation>Getrennte dunkle Stücke</translation>
    </message>
    <message>
      <source>Shortcut: a corner</source>
      <translation>Abkürzung: eine Ecke</translation>
    </message>
    <message>
      <source>Shortcut: border and corners</source>
      <translation>Abkürzung: Rand und Ecken</translation>
    </message>
    <message>
      <source>Shortcut: colours</source>
      <translation>Abkürzung: Farben</translation>
    </message>
    <message>
      <source>Shortcut: files</source>
      <translation>Abkürzung: Dateien</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Abkürzungen</translation>
    </message>
    <message>
      <source>Shortcuts could not be measured: a class has fewer than two images. Add images.</source>
      <translation>Abkürzungen ließen sich nicht messen: Eine Klasse hat weniger als zwei Bilder. Fügen Sie Bilder hinzu.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Sound, with {0} files in it, as they were scanned.</source>
      <translation>Unversehrt, mit {0} Dateien darin, wie sie durchgesehen wurden.</translation>
    </message>
    <message>
      <source>Stain all classes alike and photograph them with one light; or choose the full training, which varies the stain of what it learns from.</source>
      <translation>Färben Sie alle Klassen gleich und fotografieren Sie sie mit einem Licht; oder wählen Sie das volle Training, das die Färbung dessen verändert, woraus es lernt.</translation>
    </message>
    <message>
      <source>Stain colour</source>
      <translation>Farbe der Färbung</translation>
    </message>
    <message>
      <source>Stain hue</source>
      <translation>Farbton der Färbung</translation>
    </message>
    <message>
      <source>Stained parts separate well by colour.</source>
      <translation>Gefärbte Teile lassen sich nach Farbe gut trennen.</translation>
    </message>
    <message>
      <source>The CMYK colours were converted to RGB without a colour profile.</source>
      <translation>Die CMYK-Farben wurden ohne Farbprofil in RGB umgerechnet.</translation>
    </message>
    <message>
      <source>The GenICam reference implementation of the EMVA, passed on unchanged.</source>
      <translation>Die GenICam-Referenzimplementierung der EMVA, unverändert weitergegeben.</translation>
    </message>
    <message>
      <source>The GenTL producer {0} is not there any more.</source>
      <translation>Der GenTL-Producer {0} ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The Micro-Manager on this computer is of another version than this program works with. Install the build of Micro-Manager 2.0 whose device interface has the number {0}.</source>
      <translation>Das Micro-Manager auf diesem Computer ist von anderer Version als die, mit der dieses Programm arbeitet. Installieren Sie den Stand von Micro-Manager 2.0, dessen Geräteschnittstelle die Nummer {0} hat.</translation>
    </message>
    <message>
      <source>The active model was just changed by another program. Look at it, and try again.</source>
      <translation>Das aktive Modell wurde eben von einem anderen Programm geändert. Sehen Sie es an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The add-on “{0}” is not there. Get it where you got LeukoDesk. If LeukoDesk was installed, install the add-on in the same way; else unpack it so that its folder becomes “{1}”.</source>
      <translation>Der Zusatz „{0}“ ist nicht da. Besorgen Sie ihn dort, wo Sie LeukoDesk bekommen haben. Wurde LeukoDesk installiert, installieren Sie den Zusatz auf dieselbe Weise; sonst entpacken Sie ihn so, dass sein Ordner „{1}“ wird.</translation>
    </message>
    <message>
      <source>The add-on “{0}” is of LeukoDesk {1}, and this is LeukoDesk {2}. Get the one of this version where you got LeukoDesk, and put it in place of “{3}”.</source>
      <translation>Der Zusatz „{0}“ gehört zu LeukoDesk {1}, und dies ist LeukoDesk {2}. Besorgen Sie den dieser Version dort, wo Sie LeukoDesk bekommen haben, und legen Sie ihn an die Stelle von „{3}“.</translation>
    </message>
    <message>
      <source>The add-on “{0}” was not there when LeukoDesk started, or it is damaged. Start LeukoDesk again. If that does not help, get the add-on anew where you got LeukoDesk, and put it in place of “{1}”.</source>
      <translation>Der Zusatz „{0}“ war nicht da, als LeukoDesk startete, oder er ist beschädigt. Starten Sie LeukoDesk neu. Hilft das nicht, besorgen Sie den Zusatz neu dort, wo Sie LeukoDesk bekommen haben, und legen Sie ihn an die Stelle von „{1}“.</translation>
    </message>
    <message>
      <source>The attention map could not be made into a PNG file.</source>
      <translation>Aus der Aufmerksamkeitskarte ließ sich keine PNG-Datei machen.</translation>
    </message>
    <message>
      <source>The attention map could not be written.</source>
      <translation>Die Aufmerksamkeitskarte ließ sich nicht schreiben.</translation>
    </message>
    <message>
      <source>The attention map of the most probable class is empty.</source>
      <translation>Die Aufmerksamkeitskarte der wahrscheinlichsten Klasse ist leer.</translation>
    </message>
    <message>
      <source>The background is as restless as the cells. Clean the slide, or choose a field without precipitate.</source>
      <translation>Der Hintergrund ist so unruhig wie die Zellen. Reinigen Sie den Objektträger oder wählen Sie ein Gesichtsfeld ohne Niederschlag.</translation>
    </message>
    <message>
      <source>The background is calm.</source>
      <translation>Der Hintergrund ist ruhig.</translation>
    </message>
    <message>
      <source>The brightness within the cell varies more than in a stained cell.</source>
      <translation>Die Helligkeit schwankt in der Zelle stärker als in einer gefärbten Zelle.</translation>
    </message>
    <message>
      <source>The camera cannot be opened. Unplug it and plug it in again.</source>
      <translation>Die Kamera lässt sich nicht öffnen. Stecken Sie sie ab und wieder an.</translation>
    </message>
    <message>
      <source>The camera did not answer. Check that it is switched on and in this network, and its address.</source>
      <translation>Die Kamera hat nicht geantwortet. Prüfen Sie, ob sie eingeschaltet und in diesem Netz ist, und ihre Adresse.</translation>
    </message>
    <message>
      <source>The camera did not open. Close other programs that show it; and let LeukoDesk use it in System Settings, Privacy &amp; Security, Camera.</source>
      <translation>Die Kamera ließ sich nicht öffnen. Schließen Sie andere Programme, die sie zeigen; und erlauben Sie LeukoDesk in den Systemeinstellungen unter Datenschutz &amp; Sicherheit, Kamera, sie zu verwenden.</translation>
    </message>
    <message>
      <source>The camera did not open. Close other programs that show it; and let desktop programs use cameras in Windows' Settings, Privacy, Camera.</source>
      <translation>Die Kamera ließ sich nicht öffnen. Schließen Sie andere Programme, die sie zeigen; und erlauben Sie Desktop-Programmen in den Windows-Einstellungen unter Datenschutz, Kamera, Kameras zu verwenden.</translation>
    </message>
    <message>
      <source>The camera does not answer any more. Check its cable and its power.</source>
      <translation>Die Kamera antwortet nicht mehr. Prüfen Sie ihr Kabel und ihren Strom.</translation>
    </message>
    <message>
      <source>The camera does not have this pixel format. Choose another one.</source>
      <translation>Die Kamera hat dieses Pixelformat nicht. Wählen Sie ein anderes.</translation>
    </message>
    <message>
      <source>The camera does not have this resolution. Choose another one.</source>
      <translation>Die Kamera hat diese Auflösung nicht. Wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>The camera does not take this for “{0}” now. Switch its automatic setting off first.</source>
      <translation>Die Kamera nimmt das für „{0}“ jetzt nicht an. Schalten Sie zuerst ihre Automatik dafür aus.</translation>
    </message>
    <message>
      <source>The camera does not take this value for “{0}” and goes on as before.</source>
      <translation>Die Kamera nimmt diesen Wert für „{0}“ nicht an und macht weiter wie zuvor.</translation>
    </message>
    <message>
      <source>The camera does not take this value of “{0}”. It goes on as before.</source>
      <translation>Die Kamera nimmt diesen Wert von „{0}“ nicht an. Sie macht weiter wie zuvor.</translation>
    </message>
    <message>
      <source>The camera does not take this value. Try another one.</source>
      <translation>Die Kamera nimmt diesen Wert nicht an. Versuchen Sie einen anderen.</translation>
    </message>
    <message>
      <source>The camera has been closed.</source>
      <translation>Die Kamera wurde geschlossen.</translation>
    </message>
    <message>
      <source>The camera has sent no image in time.</source>
      <translation>Die Kamera hat rechtzeitig kein Bild gesendet.</translation>
    </message>
    <message>
      <source>The camera is gone. Check its cable and its power.</source>
      <translation>Die Kamera ist weg. Prüfen Sie ihr Kabel und ihren Strom.</translation>
    </message>
    <message>
      <source>The camera is gone. Check its cable.</source>
      <translation>Die Kamera ist weg. Prüfen Sie ihr Kabel.</translation>
    </message>
    <message>
      <source>The camera is not there any more. Plug it in again.</source>
      <translation>Die Kamera ist nicht mehr da. Stecken Sie sie wieder an.</translation>
    </message>
    <message>
      <source>The camera sends grey only.</source>
      <translation>Die Kamera sendet nur Grau.</translation>
    </message>
    <message>
      <source>The camera sends images that are neither colour nor grey as LeukoDesk knows them. Choose another pixel format or resolution.</source>
      <translation>Die Kamera sendet Bilder, die weder farbig noch grau sind, wie LeukoDesk es kennt. Wählen Sie ein anderes Pixelformat oder eine andere Auflösung.</translation>
    </message>
    <message>
      <source>The camera sends its images as “{0}”, which LeukoDesk does not read. Set its pixel format to RGB8, BGR8, a Bayer format or Mono8.</source>
      <translation>Die Kamera sendet ihre Bilder als „{0}“, was LeukoDesk nicht liest. Stellen Sie ihr Pixelformat auf RGB8, BGR8, ein Bayer-Format oder Mono8.</translation>
    </message>
    <message>
      <source>The camera sends no more images. Check its cable and its power.</source>
      <translation>Die Kamera sendet keine Bilder mehr. Prüfen Sie ihr Kabel und ihren Strom.</translation>
    </message>
    <message>
      <source>The camera sends no more images. Check its cable and try another socket.</source>
      <translation>Die Kamera sendet keine Bilder mehr. Prüfen Sie ihr Kabel und versuchen Sie einen anderen Anschluss.</translation>
    </message>
    <message>
      <source>The camera sends numbers that are no picture. Choose another pixel format: 8bit, 16bit or an RGB one.</source>
      <translation>Die Kamera sendet Zahlen, die kein Bild sind. Wählen Sie ein anderes Pixelformat: 8bit, 16bit oder ein RGB-Format.</translation>
    </message>
    <message>
      <source>The camera sent an image that cannot be decoded. Choose another pixel format or resolution.</source>
      <translation>Die Kamera sandte ein Bild, das sich nicht entschlüsseln lässt. Wählen Sie ein anderes Pixelformat oder eine andere Auflösung.</translation>
    </message>
    <message>
      <source>The camera sent less of an image than it announced. Check its cable; if this comes again, lower its frame rate or image size.</source>
      <translation>Die Kamera sandte weniger von einem Bild, als sie ankündigte. Prüfen Sie ihr Kabel; kommt das wieder vor, senken Sie ihre Bildrate oder Bildgröße.</translation>
    </message>
    <message>
      <source>The camera was set from {0} to {1}, to send colours.</source>
      <translation>Die Kamera wurde von {0} auf {1} gestellt, damit sie Farben sendet.</translation>
    </message>
    <message>
      <source>The camera was unplugged. Plug it in again.</source>
      <translation>Die Kamera wurde abgesteckt. Stecken Sie sie wieder an.</translation>
    </message>
    <message>
      <source>The camera {0} is not found. Check its cable and its power.</source>
      <translation>Die Kamera {0} wird nicht gefunden. Prüfen Sie ihr Kabel und ihren Strom.</translation>
    </message>
    <message>
      <source>The camera's driver failed in an unexpected way. Unplug the camera and plug it in again; if that does not help, restart the computer.</source>
      <translation>Der Treiber der Kamera versagte auf unerwartete Weise. Stecken Sie die Kamera ab und wieder an; hilft das nicht, starten Sie den Computer neu.</translation>
    </message>
    <message>
      <source>The camera's driver reports an error. Unplug the camera and plug it in again.</source>
      <translation>Der Treiber der Kamera meldet einen Fehler. Stecken Sie die Kamera ab und wieder an.</translation>
    </message>
    <message>
      <source>The camera's image is too small to interpolate colours. Choose a larger part of its sensor.</source>
      <translation>Das Bild der Kamera ist zu klein, um Farben zu interpolieren. Wählen Sie einen größeren Teil ihres Sensors.</translation>
    </message>
    <message>
      <source>The camera's images are not laid out as “{0}”, as it says. Choose another pixel format.</source>
      <translation>Die Bilder der Kamera sind nicht als „{0}“ aufgebaut, wie sie sagt. Wählen Sie ein anderes Pixelformat.</translation>
    </message>
    <message>
      <source>The camera's images have an odd width, which YUV 4:2:2 cannot have. Choose an even width or another pixel format.</source>
      <translation>Die Bilder der Kamera haben eine ungerade Breite, die YUV 4:2:2 nicht haben kann. Wählen Sie eine gerade Breite oder ein anderes Pixelformat.</translation>
    </message>
    <message>
      <source>The cell fills a fair part of the image.</source>
      <translation>Die Zelle füllt einen guten Teil des Bildes.</translation>
    </message>
    <message>
      <source>The cell fills nearly the whole image. Cut it out with more room around it.</source>
      <translation>Die Zelle füllt fast das ganze Bild. Schneiden Sie sie mit mehr Platz ringsum aus.</translation>
    </message>
    <message>
      <source>The cell has hardly any colour. The stain has failed, or this is another kind of microscopy.</source>
      <translation>Die Zelle hat kaum Farbe. Die Färbung ist misslungen, oder es ist eine andere Art von Mikroskopie.</translation>
    </message>
    <message>
      <source>The cell is blurred. Focus again.</source>
      <translation>Die Zelle ist unscharf. Stellen Sie neu scharf.</translation>
    </message>
    <message>
      <source>The cell is coloured.</source>
      <translation>Die Zelle ist farbig.</translation>
    </message>
    <message>
      <source>The cell is neither too dark nor too bright.</source>
      <translation>Die Zelle ist weder zu dunkel noch zu hell.</translation>
    </message>
    <message>
      <source>The cell is not blue to purple, as a stained nucleus is. This is no stained white cell.</source>
      <translation>Die Zelle ist nicht blau bis violett, wie es ein gefärbter Kern ist. Das ist keine gefärbte weiße Zelle.</translation>
    </message>
    <message>
      <source>The cell is one flat patch without structure.</source>
      <translation>Die Zelle ist ein flacher Fleck ohne Struktur.</translation>
    </message>
    <message>
      <source>The cell is stained blue to purple.</source>
      <translation>Die Zelle ist blau bis violett gefärbt.</translation>
    </message>
    <message>
      <source>The cell is too bright. Give less light or a shorter exposure.</source>
      <translation>Die Zelle ist zu hell. Geben Sie weniger Licht oder belichten Sie kürzer.</translation>
    </message>
    <message>
      <source>The cell is too dark. Give more light or a longer exposure.</source>
      <translation>Die Zelle ist zu dunkel. Geben Sie mehr Licht oder belichten Sie länger.</translation>
    </message>
    <message>
      <source>The cell lies on black.</source>
      <translation>Die Zelle liegt auf Schwarz.</translation>
    </message>
    <message>
      <source>The cell resembles B-lymphoid precursors of subjects without leukemia.</source>
      <translation>Die Zelle ähnelt lymphatischen B-Vorläufern von Personen ohne Leukämie.</translation>
    </message>
    <message>
      <source>The cell resembles lymphoblasts of patients with acute lymphoblastic leukemia.</source>
      <translation>Die Zelle ähnelt Lymphoblasten von Patienten mit akuter lymphatischer Leukämie.</translation>
    </message>
    <message>
      <source>The cell shows structure.</source>
      <translation>Die Zelle zeigt Struktur.</translation>
    </message>
    <message>
      <source>The cell's structure is sharp.</source>
      <translation>Die Struktur der Zelle ist scharf.</translation>
    </message>
    <message>
      <source>The class can be told from {0} (by chance: {1}).</source>
      <translation>Die Klasse lässt sich hieran erkennen: {0} (durch Zufall: {1}).</translation>
    </message>
    <message>
      <source>The class cannot well be told from {0} (by chance: {1}).</source>
      <translation>Die Klasse lässt sich hieran nicht gut erkennen: {0} (durch Zufall: {1}).</translation>
    </message>
    <message>
      <source>The class may be told from {0} (by chance: {1}); there are too few images to be sure.</source>
      <translation>Die Klasse lässt sich vielleicht hieran erkennen: {0} (durch Zufall: {1}); für Gewissheit sind es zu wenige Bilder.</translation>
    </message>
    <message>
      <source>The colours are stronger than a blood stain's.</source>
      <translation>Die Farben sind kräftiger als die einer Blutfärbung.</translation>
    </message>
    <message>
      <source>The configuration “{0}” has no such camera. Choose another one, or add it with Micro-Manager's Hardware Configuration Wizard.</source>
      <translation>Die Konfiguration „{0}“ hat keine solche Kamera. Wählen Sie eine andere oder fügen Sie sie mit dem Hardware Configuration Wizard von Micro-Manager hinzu.</translation>
    </message>
    <message>
      <source>The configuration “{0}” is not there any more. Choose it again where it lies now.</source>
      <translation>Die Konfiguration „{0}“ ist nicht mehr da. Wählen Sie sie dort neu, wo sie jetzt liegt.</translation>
    </message>
    <message>
      <source>The configuration “{0}” may not be read. Ask whoever looks after this computer for permission.</source>
      <translation>Die Konfiguration „{0}“ darf nicht gelesen werden. Bitten Sie die Person, die diesen Computer betreut, um Erlaubnis.</translation>
    </message>
    <message>
      <source>The connection was lost before the video's end.</source>
      <translation>Die Verbindung ging vor dem Ende des Videos verloren.</translation>
    </message>
    <message>
      <source>The control chart cannot be kept just now: its file cannot be read or written. Captured fields are saved all the same.</source>
      <translation>Die Regelkarte lässt sich gerade nicht führen: Ihre Datei lässt sich nicht lesen oder schreiben. Aufgenommene Gesichtsfelder werden trotzdem gespeichert.</translation>
    </message>
    <message>
      <source>The control chart was kept by a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation>Die Regelkarte wurde von einer neueren Version von LeukoDesk geführt. Aktualisieren Sie LeukoDesk, um sie zu verwenden.</translation>
    </message>
    <message>
      <source>The control chart's file is damaged and cannot be put aside. Move it away; captured fields are kept.</source>
      <translation>Die Datei der Regelkarte ist beschädigt und lässt sich nicht beiseitelegen. Schaffen Sie sie weg; aufgenommene Gesichtsfelder bleiben.</translation>
    </message>
    <message>
      <source>The control chart's file was damaged. It was put aside as “{0}”, and the chart begins anew.</source>
      <translation>Die Datei der Regelkarte war beschädigt. Sie wurde als „{0}“ beiseitegelegt, und die Karte beginnt neu.</translation>
    </message>
    <message>
      <source>The description of the model cannot be read: it is damaged.</source>
      <translation>Die Beschreibung des Modells lässt sich nicht lesen: Sie ist beschädigt.</translation>
    </message>
    <message>
      <source>The description of the model cannot be written.</source>
      <translation>Die Beschreibung des Modells lässt sich nicht schreiben.</translation>
    </message>
    <message>
      <source>The description of the model does not make sense: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of the model holds something this version of LeukoDesk does not know.</source>
      <translation>Die Beschreibung des Modells enthält etwas, das diese Version von LeukoDesk nicht kennt.</translation>
    </message>
    <message>
      <source>The description of the model is too large to be one.</source>
      <translation>Die Beschreibung des Modells ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
      <source>The difference of {0} points may be chance: its 95 % interval is {1} to {2} points.</source>
      <translation>Der Unterschied von {0} Punkten kann Zufall sein: Sein 95-%-Intervall ist {1} bis {2} Punkte.</translation>
    </message>
    <message>
      <source>The disk has no room for the model.</source>
      <translation>Auf der Platte ist kein Platz für das Modell.</translation>
    </message>
    <message>
      <source>The disk is full. Make room, and go on: what has been scanned so far is kept.</source>
      <translation>Die Platte ist voll. Schaffen Sie Platz und machen Sie weiter: Was bisher durchgesehen ist, bleibt.</translation>
    </message>
    <message>
      <source>The disk is full: there is no room for one field. Make room, or choose another folder.</source>
      <translation>Die Platte ist voll: Es ist kein Platz für ein Gesichtsfeld. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The disk is full: this field is not saved. Make room and save it again, or choose another folder.</source>
      <translation>Die Platte ist voll: Dieses Gesichtsfeld ist nicht gespeichert. Schaffen Sie Platz und speichern Sie es noch einmal, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The disk is full: “{0}” was not written. Make room, or choose another place.</source>
      <translation>Die Platte ist voll: „{0}“ wurde nicht geschrieben. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>The disk is slower than the camera: {0} fields are still being saved. This one was not taken; wait a moment.</source>
      <translation>Die Platte ist langsamer als die Kamera: {0} Gesichtsfelder werden noch gespeichert. Dieses wurde nicht aufgenommen; warten Sie einen Augenblick.</translation>
    </message>
    <message>
      <source>The empty background is bright.</source>
      <translation>Der leere Hintergrund ist hell.</translation>
    </message>
    <message>
      <source>The empty background is too dark. Give more light or a longer exposure.</source>
      <translation>Der leere Hintergrund ist zu dunkel. Geben Sie mehr Licht oder belichten Sie länger.</translation>
    </message>
    <message>
      <source>The empty place is overexposed. Shorten the exposure until nothing is clipped, then capture it again.</source>
      <translation>Die leere Stelle ist überbelichtet. Belichten Sie kürzer, bis nichts mehr abgeschnitten ist, und nehmen Sie sie noch einmal auf.</translation>
    </message>
    <message>
      <source>The empty place is too dark. Lengthen the exposure or turn up the lamp, then capture it again.</source>
      <translation>Die leere Stelle ist zu dunkel. Belichten Sie länger oder drehen Sie die Lampe auf, und nehmen Sie sie noch einmal auf.</translation>
    </message>
    <message>
      <source>The empty place is too strongly coloured for a correction. See whether a filter is in the light, or change the camera's own white balance, then capture it again.</source>
      <translation>Die leere Stelle ist für eine Korrektur zu stark farbig. Sehen Sie nach, ob ein Filter im Licht ist, oder ändern Sie den eigenen Weißabgleich der Kamera, und nehmen Sie sie noch einmal auf.</translation>
    </message>
    <message>
      <source>The field is evenly lit.</source>
      <translation>Das Gesichtsfeld ist gleichmäßig beleuchtet.</translation>
    </message>
    <message>
      <source>The field is not surrounded by black.</source>
      <translation>Das Gesichtsfeld ist nicht von Schwarz umgeben.</translation>
    </message>
    <message>
      <source>The field resembles fields of hematogones: benign B-cell precursors of patients in whom leukemia was suspected and not found.</source>
      <translation>Das Gesichtsfeld ähnelt Gesichtsfeldern mit Hämatogonen: gutartigen B-Zell-Vorläufern von Patienten, bei denen Leukämie vermutet und nicht gefunden wurde.</translation>
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Early Pre-B immunophenotype.</source>
      <translation>Das Gesichtsfeld ähnelt Gesichtsfeldern von Leukämie des Immunphänotyps Early Pre-B.</translation>
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Pre-B immunophenotype.</source>
      <translation>Das Gesichtsfeld ähnelt Gesichtsfeldern von Leukämie des Immunphänotyps Pre-B.</translation>
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Pro-B immunophenotype.</source>
      <translation>Das Gesichtsfeld ähnelt Gesichtsfeldern von Leukämie des Immunphänotyps Pro-B.</translation>
    </message>
    <message>
      <source>The file could not be read to its end. It was moved or changed meanwhile, or its drive or network is gone.</source>
      <translation>Die Datei ließ sich nicht zu Ende lesen. Sie wurde inzwischen verschoben oder geändert, oder ihr Laufwerk oder Netz ist weg.</translation>
    </message>
    <message>
      <source>The file ends before the image does; it was probably cut off while being copied or saved. Copy it again.</source>
      <translation>Die Datei endet vor dem Bild; sie wurde wohl beim Kopieren oder Speichern abgeschnitten. Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
      <source>The file has 16 bits per colour but uses only {0} of them; 0 to {1} was scaled to 0 to 255.</source>
      <translation>Die Datei hat 16 Bit je Farbe, verwendet davon aber nur {0}; 0 bis {1} wurde auf 0 bis 255 gestreckt.</translation>
    </message>
    <message>
      <source>The file has {0} GB, more than an image that can be opened. Export the part that is needed.</source>
      <translation>Die Datei hat {0} GB, mehr als ein Bild, das sich öffnen lässt. Exportieren Sie den Teil, der gebraucht wird.</translation>
    </message>
    <message>
      <source>The file is an animation; its still image is shown.</source>
      <translation>Die Datei ist eine Animation; gezeigt wird ihr Standbild.</translation>
    </message>
    <message>
      <source>The file is an animation; the first of {0} frames is shown.</source>
      <translation>Die Datei ist eine Animation; gezeigt wird das erste von {0} Bildern.</translation>
    </message>
    <message>
      <source>The file is damaged: a part of the image cannot be decoded. Copy it again from where it came from.</source>
      <translation>Die Datei ist beschädigt: Ein Teil des Bildes lässt sich nicht entschlüsseln. Kopieren Sie sie noch einmal von dort, wo sie herkam.</translation>
    </message>
    <message>
      <source>The file is empty (0 bytes). Copy it again from where it came from.</source>
      <translation>Die Datei ist leer (0 Bytes). Kopieren Sie sie noch einmal von dort, wo sie herkam.</translation>
    </message>
    <message>
      <source>The file was gone before it was read to its end.</source>
      <translation>Die Datei war weg, bevor sie zu Ende gelesen war.</translation>
    </message>
    <message>
      <source>The file's colour profile was not applied; colours are shown as stored.</source>
      <translation>Das Farbprofil der Datei wurde nicht angewendet; die Farben sind so gezeigt, wie sie gespeichert sind.</translation>
    </message>
    <message>
      <source>The first of {0} pages is shown.</source>
      <translation>Gezeigt wird die erste von {0} Seiten.</translation>
    </message>
    <message>
      <source>The flat-field reference of this camera and objective cannot be read and is not applied. Make it again.</source>
      <translation>Die Flat-Field-Referenz dieser Kamera und dieses Objektivs lässt sich nicht lesen und wird nicht angewendet. Machen Sie sie neu.</translation>
    </message>
    <message>
      <source>The flat-field reference was made at {0} × {1} and is not applied.</source>
      <translation>Die Flat-Field-Referenz wurde mit {0} × {1} gemacht und wird nicht angewendet.</translation>
    </message>
    <message>
      <source>The flat-field reference was made by a newer version of LeukoDesk. Use that one, or make it again.</source>
      <translation>Die Flat-Field-Referenz wurde mit einer neueren Version von LeukoDesk gemacht. Verwenden Sie jene oder machen Sie sie neu.</translation>
    </message>
    <message>
      <source>The folder of the models cannot be read.</source>
      <translation>Der Ordner der Modelle lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The folder of the training is gone.</source>
      <translation>Der Ordner des Trainings ist weg.</translation>
    </message>
    <message>
      <source>The folder of the trainings may not be looked into.</source>
      <translation>Der Ordner der Trainings darf nicht durchgesehen werden.</translation>
    </message>
    <message>
      <source>The folder scan did not do what it should.</source>
      <translation>Der Ordnerdurchlauf hat nicht getan, was er sollte.</translation>
    </message>
    <message>
      <source>The folder {0} can no longer be reached. See that its drive or network is connected, then continue the scan; nothing is lost.</source>
      <translation>Der Ordner {0} ist nicht mehr erreichbar. Sehen Sie nach, ob sein Laufwerk oder Netz verbunden ist, und setzen Sie den Durchlauf dann fort; nichts ist verloren.</translation>
    </message>
    <message>
      <source>The folder {0} cannot be made.</source>
      <translation>Der Ordner {0} lässt sich nicht anlegen.</translation>
    </message>
    <message>
      <source>The folder {0} could not be looked into; images in it are left out.</source>
      <translation>Der Ordner {0} ließ sich nicht durchsehen; Bilder darin bleiben weg.</translation>
    </message>
    <message>
      <source>The folder “{0}” cannot be written to; its disk or share may be gone. Choose another folder.</source>
      <translation>In den Ordner „{0}“ lässt sich nicht schreiben; seine Platte oder Freigabe ist vielleicht weg. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The folder “{0}” is gone: moved, deleted, or its drive was pulled out. Choose another folder.</source>
      <translation>Der Ordner „{0}“ ist weg: verschoben, gelöscht, oder sein Laufwerk wurde abgezogen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The frames of the empty place are not of one size. Capture them again.</source>
      <translation>Die Bilder der leeren Stelle sind nicht gleich groß. Nehmen Sie sie noch einmal auf.</translation>
    </message>
    <message>
      <source>The image arrived damaged; parts of it may be wrong.</source>
      <translation>Das Bild kam beschädigt an; Teile davon können falsch sein.</translation>
    </message>
    <message>
      <source>The image came compressed ({0}).</source>
      <translation>Das Bild kam komprimiert ({0}).</translation>
    </message>
    <message>
      <source>The image has no verdict.</source>
      <translation>Das Bild hat kein Urteil.</translation>
    </message>
    <message>
      <source>The image has {0} megapixels ({1} × {2}); at most {3} can be opened. Export a smaller part of it.</source>
      <translation>Das Bild hat {0} Megapixel ({1} × {2}); höchstens {3} lassen sich öffnen. Exportieren Sie einen kleineren Teil davon.</translation>
    </message>
    <message>
      <source>The image is almost empty. Move to a part of the smear that has cells.</source>
      <translation>Das Bild ist fast leer. Fahren Sie an eine Stelle des Ausstrichs, die Zellen hat.</translation>
    </message>
    <message>
      <source>The image is blurred. Focus again.</source>
      <translation>Das Bild ist unscharf. Stellen Sie neu scharf.</translation>
    </message>
    <message>
      <source>The image is large enough.</source>
      <translation>Das Bild ist groß genug.</translation>
    </message>
    <message>
      <source>The image is marked as wholly transparent; that was ignored.</source>
      <translation>Das Bild ist als ganz durchsichtig gekennzeichnet; das wurde übergangen.</translation>
    </message>
    <message>
      <source>The image is only {0} × {1} pixels; at least {2} × {3} are needed.</source>
      <translation>Das Bild hat nur {0} × {1} Pixel; mindestens {2} × {3} sind nötig.</translation>
    </message>
    <message>
      <source>The image is too pale or too uniform for others to be brought to its colours. Choose another one.</source>
      <translation>Das Bild ist zu blass oder zu gleichförmig, um andere an seine Farben anzupassen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
      <source>The image is too small to show cells well. Take it with more pixels, or do not cut it so closely.</source>
      <translation>Das Bild ist zu klein, um Zellen gut zu zeigen. Nehmen Sie es mit mehr Pixeln auf oder schneiden Sie es nicht so eng aus.</translation>
    </message>
    <message>
      <source>The image is too small to show the cell well. Cut it from a larger image.</source>
      <translation>Das Bild ist zu klein, um die Zelle gut zu zeigen. Schneiden Sie sie aus einem größeren Bild aus.</translation>
    </message>
    <message>
      <source>The image resembles images that the laboratory labelled “{0}”.</source>
      <translation>Das Bild ähnelt Bildern, die das Labor mit „{0}“ bezeichnet hat.</translation>
    </message>
    <message>
      <source>The images are all about {0} × {1} px.</source>
      <translation>Die Bilder haben alle etwa {0} × {1} px.</translation>
    </message>
    <message>
      <source>The images are all {0} × {1} px.</source>
      <translation>Die Bilder haben alle {0} × {1} px.</translation>
    </message>
    <message>
      <source>The images are of {0} sizes; {1} of {2} × {3} px, and {4} of clearly another size or shape. All are brought to one size, so that cells become larger or smaller, or are squeezed. Use images of one magnification.</source>
      <translation>Die Bilder haben {0} Größen; {1} mit {2} × {3} px, und {4} von deutlich anderer Größe oder Form. Alle werden auf eine Größe gebracht, so dass Zellen größer oder kleiner oder gestaucht werden. Verwenden Sie Bilder einer Vergrößerung.</translation>
    </message>
    <message>
      <source>The images are of {0}, known from {1}.</source>
      <translation>Die Bilder sind von bekannten Patienten: {0} ({1}).</translation>
    </message>
    <message>
      <source>The images hold no class {0}. Choose the folder again.</source>
      <translation>Die Bilder enthalten keine Klasse {0}. Wählen Sie den Ordner neu.</translation>
    </message>
    <message>
      <source>The images of this stream arrive damaged. Check the network, or choose another video format in the camera's own settings.</source>
      <translation>Die Bilder dieses Videostroms kommen beschädigt an. Prüfen Sie das Netz oder wählen Sie in den eigenen Einstellungen der Kamera ein anderes Videoformat.</translation>
    </message>
    <message>
      <source>The intervals rest on {0} alone, and say little of others.</source>
      <translation>Die Intervalle ruhen auf wenig ({0}) und sagen kaum etwas über anderes.</translation>
    </message>
    <message>
      <source>The known features of the model do not fit together.</source>
      <translation>Die bekannten Merkmale des Modells passen nicht zusammen.</translation>
    </message>
    <message>
      <source>The last layer of the model does not fit it.</source>
      <translation>Die letzte Schicht des Modells passt nicht zu ihm.</translation>
    </message>
    <message>
      <source>The light falls off too far for a correction. Centre the lamp and open the field diaphragm, then capture the empty place again.</source>
      <translation>Das Licht fällt für eine Korrektur zu stark ab. Zentrieren Sie die Lampe, öffnen Sie die Leuchtfeldblende und nehmen Sie die leere Stelle noch einmal auf.</translation>
    </message>
    <message>
      <source>The light is blotchy. Clean the optics, open the field diaphragm, and capture a place that is empty and not only out of focus.</source>
      <translation>Das Licht ist fleckig. Reinigen Sie die Optik, öffnen Sie die Leuchtfeldblende und nehmen Sie eine Stelle auf, die leer ist und nicht nur unscharf.</translation>
    </message>
    <message>
      <source>The list of licences cannot be read. Copy the program's folder anew from where it came.</source>
      <translation>Die Liste der Lizenzen lässt sich nicht lesen. Kopieren Sie den Programmordner neu von dort, wo er herkam.</translation>
    </message>
    <message>
      <source>The log of promotions cannot be read.</source>
      <translation>Das Protokoll der Übernahmen lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The log of promotions cannot be written. Nothing has changed.</source>
      <translation>Das Protokoll der Übernahmen lässt sich nicht schreiben. Es hat sich nichts geändert.</translation>
    </message>
    <message>
      <source>The log of promotions is damaged.</source>
      <translation>Das Protokoll der Übernahmen ist beschädigt.</translation>
    </message>
    <message>
      <source>The microscope could not be set up as “{0}” says. Try this file in Micro-Manager itself: if it fails there too, make a new one with its Hardware Configuration Wizard.</source>
      <translation>Das Mikroskop ließ sich nicht so einrichten, wie „{0}“ sagt. Versuchen Sie diese Datei in Micro-Manager selbst: Versagt sie auch dort, machen Sie mit dessen Hardware Configuration Wizard eine neue.</translation>
    </message>
    <message>
      <source>The model at work tells {0} apart. The new model does not: it tells {1} apart.</source>
      <translation>Das arbeitende Modell unterscheidet {0}. Das neue nicht: Es unterscheidet {1}.</translation>
    </message>
    <message>
      <source>The model at work that the new one was to be compared with cannot be read any more.</source>
      <translation>Das arbeitende Modell, mit dem das neue verglichen werden sollte, lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
      <source>The model at work, {0}, has other classes, and could not be compared.</source>
      <translation>Das arbeitende Modell, {0}, hat andere Klassen und ließ sich nicht vergleichen.</translation>
    </message>
    <message>
      <source>The model cannot be read.</source>
      <translation>Das Modell lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The model cannot be written here.</source>
      <translation>Das Modell lässt sich hier nicht schreiben.</translation>
    </message>
    <message>
      <source>The model could not be exported. See that the disk has room.</source>
      <translation>Das Modell ließ sich nicht exportieren. Sehen Sie nach, ob die Platte Platz hat.</translation>
    </message>
    <message>
      <source>The model could not be installed.</source>
      <translation>Das Modell ließ sich nicht installieren.</translation>
    </message>
    <message>
      <source>The model could not be run.</source>
      <translation>Das Modell ließ sich nicht ausführen.</translation>
    </message>
    <message>
      <source>The model does not do what its description says, and is not used. Install it again.</source>
      <translation>Das Modell tut nicht, was seine Beschreibung sagt, und wird nicht verwendet. Installieren Sie es neu.</translation>
    </message>
    <message>
      <source>The model gave a result that is not a number. This image cannot be classified with it.</source>
      <translation>Das Modell gab ein Ergebnis, das keine Zahl ist. Dieses Bild lässt sich damit nicht klassifizieren.</translation>
    </message>
    <message>
      <source>The model is damaged or was changed, and is not used. Install it again.</source>
      <translation>Das Modell ist beschädigt oder wurde geändert und wird nicht verwendet. Installieren Sie es neu.</translation>
    </message>
    <message>
      <source>The model is not sure: the most probable class, {0}, has {1} %; at least {2} % is needed.</source>
      <translation>Das Modell ist nicht sicher: Die wahrscheinlichste Klasse, {0}, hat {1} %; mindestens {2} % sind nötig.</translation>
    </message>
    <message>
      <source>The model to build upon cannot be used. {0} Or choose another one.</source>
      <translation>Das Modell, auf dem aufgebaut werden soll, lässt sich nicht verwenden. {0} Oder wählen Sie ein anderes.</translation>
    </message>
    <message>
      <source>The model {0} builds upon another one, which is not installed. Install that one too.</source>
      <translation>Das Modell {0} baut auf einem anderen auf, das nicht installiert ist. Installieren Sie auch jenes.</translation>
    </message>
    <message>
      <source>The model {0} builds upon {1}, which is not installed. Install that one first.</source>
      <translation>Das Modell {0} baut auf {1} auf, das nicht installiert ist. Installieren Sie jenes zuerst.</translation>
    </message>
    <message>
      <source>The model {0} cannot be promoted: no finished training here has compared it with the active model.</source>
      <translation>Das Modell {0} lässt sich nicht übernehmen: Kein beendetes Training hier hat es mit dem aktiven Modell verglichen.</translation>
    </message>
    <message>
      <source>The model {0} is active already.</source>
      <translation>Das Modell {0} ist schon aktiv.</translation>
    </message>
    <message>
      <source>The model {0} is installed already.</source>
      <translation>Das Modell {0} ist schon installiert.</translation>
    </message>
    <message>
      <source>The model {0} is not offered for promotion.</source>
      <translation>Das Modell {0} wird nicht zur Übernahme angeboten.</translation>
    </message>
    <message>
      <source>The model {0} was compared with another model than the one at work now: {1}. Train once more.</source>
      <translation>Das Modell {0} wurde mit einem anderen Modell verglichen als dem, das jetzt arbeitet: {1}. Trainieren Sie noch einmal.</translation>
    </message>
    <message>
      <source>The model {0}, used last, is no longer installed. The active one is used.</source>
      <translation>Das zuletzt verwendete Modell {0} ist nicht mehr installiert. Das aktive wird verwendet.</translation>
    </message>
    <message>
      <source>The network of the model cannot be loaded.</source>
      <translation>Das Netz des Modells lässt sich nicht laden.</translation>
    </message>
    <message>
      <source>The network of the model is not what its description says.</source>
      <translation>Das Netz des Modells ist nicht, was seine Beschreibung sagt.</translation>
    </message>
    <message>
      <source>The new model is not offered, because it could not be judged: there are no {0} of {1} to test it on.</source>
      <translation>Das neue Modell wird nicht angeboten, weil es sich nicht beurteilen ließ: Es gibt keine {0} aus {1}, um es zu testen.</translation>
    </message>
    <message>
      <source>The new model is not offered, because there is too little to judge it by: {0}, and it takes at least {1}.</source>
      <translation>Das neue Modell wird nicht angeboten, weil es zu wenig gibt, um es zu beurteilen: {0}, und nötig sind mindestens {1}.</translation>
    </message>
    <message>
      <source>The new model is not offered: averaged over the classes it recognises fewer {0} than the model at work, {1}, on {2} that neither has learnt from.</source>
      <translation>Das neue Modell wird nicht angeboten: Im Mittel über die Klassen erkennt es weniger {0} als das arbeitende Modell, {1} (getestet: {2}, woraus keines gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is not offered: averaged over the classes it recognises fewer {0}, and it misses more malignant ones, than the model at work, {1}, on {2} that neither has learnt from.</source>
      <translation>Das neue Modell wird nicht angeboten: Im Mittel über die Klassen erkennt es weniger {0}, und es übersieht mehr bösartige, als das arbeitende Modell, {1} (getestet: {2}, woraus keines gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is not offered: from {0}, without a look at any cell, the classes can be told apart better ({1} balanced accuracy).</source>
      <translation>Das neue Modell wird nicht angeboten: Hieran lassen sich die Klassen besser unterscheiden, ohne auf eine Zelle zu sehen: {0} ({1} ausgewogene Genauigkeit).</translation>
    </message>
    <message>
      <source>The new model is not offered: it misses more malignant {0} than the model at work, {1}, on {2} that neither has learnt from.</source>
      <translation>Das neue Modell wird nicht angeboten: Es übersieht mehr bösartige {0} als das arbeitende Modell, {1} (getestet: {2}, woraus keines gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is not offered: it no longer knows {0}, which the model at work, {1}, tells apart.</source>
      <translation>Das neue Modell wird nicht angeboten: Es kennt {0} nicht mehr, was das arbeitende Modell, {1}, unterscheidet.</translation>
    </message>
    <message>
      <source>The new model is not offered: on {0} that it has not learnt from, it is not clearly better than naming “{1}”, the commonest class, every time, and it tells malignant no better than chance.</source>
      <translation>Das neue Modell wird nicht angeboten: Es ist nicht deutlich besser, als jedes Mal „{1}“ zu nennen, die häufigste Klasse, und es erkennt Bösartiges nicht besser als der Zufall (getestet: {0}, woraus es nicht gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is not offered: on {0} that it has not learnt from, it is not clearly better than naming “{1}”, the commonest class, every time.</source>
      <translation>Das neue Modell wird nicht angeboten: Es ist nicht deutlich besser, als jedes Mal „{1}“ zu nennen, die häufigste Klasse (getestet: {0}, woraus es nicht gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is not offered: on {0} that it has not learnt from, it tells malignant no better than chance.</source>
      <translation>Das neue Modell wird nicht angeboten: Es erkennt Bösartiges nicht besser als der Zufall (getestet: {0}, woraus es nicht gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is offered: on {0} that it has not learnt from, it is clearly better than naming “{1}”, the commonest class, every time.</source>
      <translation>Das neue Modell wird angeboten: Es ist deutlich besser, als jedes Mal „{1}“ zu nennen, die häufigste Klasse (getestet: {0}, woraus es nicht gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is offered: on {0} that neither has learnt from, it did at least as well as the model at work, {1}.</source>
      <translation>Das neue Modell wird angeboten: Es war mindestens so gut wie das arbeitende Modell, {1} (getestet: {0}, woraus keines gelernt hat).</translation>
    </message>
    <message>
      <source>The new model is offered: on {0} that neither has learnt from, it is better than the model at work, {1}.</source>
      <translation>Das neue Modell wird angeboten: Es ist besser als das arbeitende Modell, {1} (getestet: {0}, woraus keines gelernt hat).</translation>
    </message>
    <message>
      <source>The next image is not due yet.</source>
      <translation>Das nächste Bild ist noch nicht fällig.</translation>
    </message>
    <message>
      <source>The packages for these cameras are missing or damaged. Ask whoever installed LeukoDesk to install its extra “{0}” anew: pip install leukodesk[{1}].</source>
      <translation>Die Pakete für diese Kameras fehlen oder sind beschädigt. Bitten Sie die Person, die LeukoDesk installiert hat, seinen Zusatz „{0}“ neu zu installieren: pip install leukodesk[{1}].</translation>
    </message>
    <message>
      <source>The patients cannot be shared out so that every part has every class. Add images of more patients, or use fewer parts.</source>
      <translation>Die Patienten lassen sich nicht so verteilen, dass jeder Teil jede Klasse hat. Fügen Sie Bilder weiterer Patienten hinzu oder verwenden Sie weniger Teile.</translation>
    </message>
    <message>
      <source>The pattern for patients is not a regular expression.</source>
      <translation>Das Muster für Patienten ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
      <source>The pattern for patients marks nothing: put the patient's part in brackets, UID_(.+?)_.</source>
      <translation>Das Muster für Patienten kennzeichnet nichts: Setzen Sie den Teil des Patienten in Klammern, UID_(.+?)_.</translation>
    </message>
    <message>
      <source>The pattern is too long for the name of a file. Leave something out.</source>
      <translation>Das Muster ist zu lang für den Namen einer Datei. Lassen Sie etwas weg.</translation>
    </message>
    <message>
      <source>The pattern needs {0}, or all fields of a series would have one name.</source>
      <translation>Das Muster braucht {0}, sonst hätten alle Gesichtsfelder einer Serie einen Namen.</translation>
    </message>
    <message>
      <source>The place is not empty: something dark lies in it. Move to a place without cells or dirt, or remove the slide, then capture it again.</source>
      <translation>Die Stelle ist nicht leer: Etwas Dunkles liegt darin. Fahren Sie an eine Stelle ohne Zellen und Schmutz oder nehmen Sie den Objektträger heraus, und nehmen Sie sie noch einmal auf.</translation>
    </message>
    <message>
      <source>The quick adaptation builds upon a model. Choose one, or choose the full training.</source>
      <translation>Die schnelle Anpassung baut auf einem Modell auf. Wählen Sie eines oder wählen Sie das volle Training.</translation>
    </message>
    <message>
      <source>The quick adaptation cannot build upon {0}: only upon a whole model that pools.</source>
      <translation>Die schnelle Anpassung kann nicht auf {0} aufbauen: nur auf einem ganzen Modell, das mittelt.</translation>
    </message>
    <message>
      <source>The reference could not be kept. See that the disk has room; it serves until LeukoDesk is closed.</source>
      <translation>Die Referenz ließ sich nicht aufbewahren. Sehen Sie nach, ob die Platte Platz hat; sie dient, bis LeukoDesk geschlossen wird.</translation>
    </message>
    <message>
      <source>The reference could not be removed. See whether another program uses it, then try again.</source>
      <translation>Die Referenz ließ sich nicht entfernen. Sehen Sie nach, ob ein anderes Programm sie verwendet, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>The report of the training cannot be written. See that the disk has room.</source>
      <translation>Der Bericht des Trainings lässt sich nicht schreiben. Sehen Sie nach, ob die Platte Platz hat.</translation>
    </message>
    <message>
      <source>The result of a generated field is incomplete.</source>
      <translation>Das Ergebnis eines erzeugten Gesichtsfelds ist unvollständig.</translation>
    </message>
    <message>
      <source>The results of the scan are not shown.</source>
      <translation>Die Ergebnisse des Durchlaufs werden nicht gezeigt.</translation>
    </message>
    <message>
      <source>The retraining does not open.</source>
      <translation>Das Nachtraining öffnet sich nicht.</translation>
    </message>
    <message>
      <source>The same file is there more than once: {0} in {1} ({2}). They count twice in every figure; delete the copies.</source>
      <translation>Dieselbe Datei ist mehrfach da: {0} in {1} ({2}). Sie zählen in jeder Zahl doppelt; löschen Sie die Kopien.</translation>
    </message>
    <message>
      <source>The same image has two labels: {0} in {1} ({2}). One of them is wrong; correct the labels or delete the images.</source>
      <translation>Dasselbe Bild hat zwei Bezeichnungen: {0} in {1} ({2}). Eine davon ist falsch; berichtigen Sie die Bezeichnungen oder löschen Sie die Bilder.</translation>
    </message>
    <message>
      <source>The same image stands in more than one part of the split ({0}): {1} in {2} ({3}). A model is then tested on what it has learnt, and its figures are too good.</source>
      <translation>Dasselbe Bild steht in mehr als einem Teil der Aufteilung ({0}): {1} in {2} ({3}). Ein Modell wird dann an dem getestet, was es gelernt hat, und seine Zahlen sind zu gut.</translation>
    </message>
    <message>
      <source>The sample fields could not be written. See whether the disk is full, or may not be written to.</source>
      <translation>Die Beispiel-Gesichtsfelder ließen sich nicht schreiben. Sehen Sie nach, ob der Datenträger voll ist oder nicht beschrieben werden darf.</translation>
    </message>
    <message>
      <source>The scan file cannot be opened. Its folder may be gone or not allow it.</source>
      <translation>Die Durchlaufdatei lässt sich nicht öffnen. Ihr Ordner ist vielleicht weg oder erlaubt es nicht.</translation>
    </message>
    <message>
      <source>The scan file cannot be written here. Choose another place for it.</source>
      <translation>Die Durchlaufdatei lässt sich hier nicht schreiben. Wählen Sie einen anderen Ort für sie.</translation>
    </message>
    <message>
      <source>The scan file cannot be written to.</source>
      <translation>In die Durchlaufdatei lässt sich nicht schreiben.</translation>
    </message>
    <message>
      <source>The scan file could not be read or written. Its disk or share may be gone.</source>
      <translation>Die Durchlaufdatei ließ sich nicht lesen oder schreiben. Ihre Platte oder Freigabe ist vielleicht weg.</translation>
    </message>
    <message>
      <source>The scan file does not hold what was scanned.</source>
      <translation>Die Durchlaufdatei enthält nicht, was durchgesehen wurde.</translation>
    </message>
    <message>
      <source>The scan file is damaged.</source>
      <translation>Die Durchlaufdatei ist beschädigt.</translation>
    </message>
    <message>
      <source>The scan file is damaged. Use a copy of it, or scan again into a new file.</source>
      <translation>Die Durchlaufdatei ist beschädigt. Verwenden Sie eine Kopie davon oder sehen Sie neu in eine neue Datei durch.</translation>
    </message>
    <message>
      <source>The scan file is in use by another program. Try again in a moment.</source>
      <translation>Die Durchlaufdatei wird von einem anderen Programm benutzt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>The scan file lies where nothing may be written: what was seen is not kept.</source>
      <translation>Die Durchlaufdatei liegt, wo nichts geschrieben werden darf: Was gesehen wurde, bleibt nicht aufbewahrt.</translation>
    </message>
    <message>
      <source>The scan is finished.</source>
      <translation>Der Durchlauf ist fertig.</translation>
    </message>
    <message>
      <source>The scan is finished: there is no image in the folders, or none with such a name.</source>
      <translation>Der Durchlauf ist fertig: In den Ordnern ist kein Bild, oder keines mit solchem Namen.</translation>
    </message>
    <message>
      <source>The scan summary is incomplete.</source>
      <translation>Die Übersicht des Durchlaufs ist unvollständig.</translation>
    </message>
    <message>
      <source>The scan was not closed, and cannot be read where nothing may be written. Copy it with its -wal file.</source>
      <translation>Der Durchlauf wurde nicht geschlossen und lässt sich nicht lesen, wo nichts geschrieben werden darf. Kopieren Sie ihn mit seiner -wal-Datei.</translation>
    </message>
    <message>
      <source>The scan was stopped. It can be continued: what is done is kept.</source>
      <translation>Der Durchlauf wurde beendet. Er lässt sich fortsetzen: Was fertig ist, bleibt.</translation>
    </message>
    <message>
      <source>The settings are not usable; LeukoDesk starts with its defaults.</source>
      <translation>Die Einstellungen sind nicht brauchbar; LeukoDesk beginnt mit seinen Vorgaben.</translation>
    </message>
    <message>
      <source>The settings cannot be read; LeukoDesk starts with its defaults.</source>
      <translation>Die Einstellungen lassen sich nicht lesen; LeukoDesk beginnt mit seinen Vorgaben.</translation>
    </message>
    <message>
      <source>The settings could not be saved. See whether the disk is full, or may not be written to.</source>
      <translation>Die Einstellungen ließen sich nicht speichern. Sehen Sie nach, ob der Datenträger voll ist oder nicht beschrieben werden darf.</translation>
    </message>
    <message>
      <source>The settings were not usable; LeukoDesk starts with its defaults and has kept the old file.</source>
      <translation>Die Einstellungen waren nicht brauchbar; LeukoDesk beginnt mit seinen Vorgaben und hat die alte Datei aufgehoben.</translation>
    </message>
    <message>
      <source>The small pictures of a scan cannot be shown.</source>
      <translation>Die kleinen Bilder eines Durchlaufs können nicht gezeigt werden.</translation>
    </message>
    <message>
      <source>The split is leaky: what the model, or the one it builds upon, has learnt from may hold test images, their near-duplicates, or other images of their patients. All figures are too good.</source>
      <translation>Die Aufteilung ist undicht: Woraus das Modell oder das, auf dem es aufbaut, gelernt hat, kann Testbilder enthalten, deren Beinahe-Doppelte oder andere Bilder ihrer Patienten. Alle Zahlen sind zu gut.</translation>
    </message>
    <message>
      <source>The stream has stopped. Check that the camera is switched on and the network's cable.</source>
      <translation>Der Videostrom hat angehalten. Prüfen Sie, ob die Kamera eingeschaltet ist, und das Netzkabel.</translation>
    </message>
    <message>
      <source>The structure is finer than a stained cell's. Is this noise or a drawing?</source>
      <translation>Die Struktur ist feiner als die einer gefärbten Zelle. Ist das Rauschen oder eine Zeichnung?</translation>
    </message>
    <message>
      <source>The surroundings are not black: this looks like a whole field or another picture, not like one cell cut out on black. Use a field model for fields.</source>
      <translation>Die Umgebung ist nicht schwarz: Das sieht nach einem ganzen Gesichtsfeld oder einem anderen Bild aus, nicht nach einer auf Schwarz freigestellten Zelle. Verwenden Sie für Gesichtsfelder ein Gesichtsfeldmodell.</translation>
    </message>
    <message>
      <source>The table gives no label for it.</source>
      <translation>Die Tabelle gibt keine Bezeichnung dafür.</translation>
    </message>
    <message>
      <source>The table has no column {0}.</source>
      <translation>Die Tabelle hat keine Spalte {0}.</translation>
    </message>
    <message>
      <source>The table lists it twice.</source>
      <translation>Die Tabelle führt es zweimal auf.</translation>
    </message>
    <message>
      <source>The table {0} cannot be read. Save it again as CSV (UTF-8).</source>
      <translation>Die Tabelle {0} lässt sich nicht lesen. Speichern Sie sie neu als CSV (UTF-8).</translation>
    </message>
    <message>
      <source>The table {0} has no column “{1}”. Its first line must name its columns, such as file,label,patient.</source>
      <translation>Die Tabelle {0} hat keine Spalte „{1}“. Ihre erste Zeile muss ihre Spalten nennen, etwa file,label,patient.</translation>
    </message>
    <message>
      <source>The table {0} is empty. It needs a line of headers and a line for each image.</source>
      <translation>Die Tabelle {0} ist leer. Sie braucht eine Kopfzeile und eine Zeile für jedes Bild.</translation>
    </message>
    <message>
      <source>The table {0} is too large to be a list of images.</source>
      <translation>Die Tabelle {0} ist zu groß, um eine Liste von Bildern zu sein.</translation>
    </message>
    <message>
      <source>The table {0} names none of the images. Its column “{1}” must hold their names or their paths below the folder.</source>
      <translation>Die Tabelle {0} nennt keines der Bilder. Ihre Spalte „{1}“ muss deren Namen oder deren Pfade unter dem Ordner enthalten.</translation>
    </message>
    <message>
      <source>The text below is that of the Python interface. The pylon runtime that comes with it is Basler's, and is passed on unchanged, for use with Basler cameras. Its licence is the one that Basler publishes with pylon; whoever passes this add-on on has to agree to it. libusb and log4cpp, which it brings along as libraries of their own, are under the LGPL 2.1 and may be replaced there. Sources: github.com/libusb and log4cpp.sourceforge.net.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The texture is finer than cells have. Tissue, text and noise look like this.</source>
      <translation>Die Textur ist feiner, als Zellen sie haben. Gewebe, Schrift und Rauschen sehen so aus.</translation>
    </message>
    <message>
      <source>The training cannot be written here.</source>
      <translation>Das Training lässt sich hier nicht schreiben.</translation>
    </message>
    <message>
      <source>The training cannot be written here. See that the disk has room.</source>
      <translation>Das Training lässt sich hier nicht schreiben. Sehen Sie nach, ob die Platte Platz hat.</translation>
    </message>
    <message>
      <source>The training could not be deleted completely.</source>
      <translation>Das Training ließ sich nicht vollständig löschen.</translation>
    </message>
    <message>
      <source>The training program did not answer in time.</source>
      <translation>Das Trainingsprogramm hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>The training program did not answer.</source>
      <translation>Das Trainingsprogramm hat nicht geantwortet.</translation>
    </message>
    <message>
      <source>The training went astray and cannot go on. Choose the quick adaptation instead.</source>
      <translation>Das Training ist entgleist und kann nicht weitergehen. Wählen Sie stattdessen die schnelle Anpassung.</translation>
    </message>
    <message>
      <source>The two points are too near each other: take points at least {0} pixels apart, better as far apart as the image allows.</source>
      <translation>Die beiden Punkte sind zu nah beieinander: Nehmen Sie Punkte, die mindestens {0} Pixel auseinander liegen, besser so weit, wie das Bild es erlaubt.</translation>
    </message>
    <message>
      <source>The upper 8 of 16 bits per colour were kept.</source>
      <translation>Die oberen 8 von 16 Bit je Farbe wurden behalten.</translation>
    </message>
    <message>
      <source>The video ends after {0} of its {1} images: the file is cut short or damaged. Copy it again from where it came from.</source>
      <translation>Das Video endet nach {0} seiner {1} Bilder: Die Datei ist abgeschnitten oder beschädigt. Kopieren Sie sie noch einmal von dort, wo sie herkam.</translation>
    </message>
    <message>
      <source>The video has been played to its end. Open it again to see it again.</source>
      <translation>Das Video wurde bis zum Ende gespielt. Öffnen Sie es neu, um es noch einmal zu sehen.</translation>
    </message>
    <message>
      <source>The window opened, and cannot be seen.</source>
      <translation>Das Fenster ging auf und ist nicht zu sehen.</translation>
    </message>
    <message>
      <source>The window was closed, and its work did not end.</source>
      <translation>Das Fenster wurde geschlossen, und seine Arbeit endete nicht.</translation>
    </message>
    <message>
      <source>There are no two patients to leave out in turn. Divide the images by shares instead.</source>
      <translation>Es gibt keine zwei Patienten, die sich der Reihe nach weglassen ließen. Teilen Sie die Bilder stattdessen nach Anteilen.</translation>
    </message>
    <message>
      <source>There are several pieces. Cut out one cell at a time.</source>
      <translation>Es sind mehrere Stücke. Schneiden Sie immer nur eine Zelle aus.</translation>
    </message>
    <message>
      <source>There are too few for {0} parts: {1} of {2}.</source>
      <translation>Für {0} Teile ist es zu wenig: {1} von {2}.</translation>
    </message>
    <message>
      <source>There are too few images of {0} for contiguous blocks: none is left for the test. Add images, or divide them at random.</source>
      <translation>Für zusammenhängende Blöcke gibt es zu wenige Bilder von {0}: Für den Test bleibt keines. Fügen Sie Bilder hinzu, oder teilen Sie sie zufällig.</translation>
    </message>
    <message>
      <source>There are too few images of {0} for contiguous blocks: none is left for training. Add images, or divide them at random.</source>
      <translation>Für zusammenhängende Blöcke gibt es zu wenige Bilder von {0}: Für das Training bleibt keines. Fügen Sie Bilder hinzu, oder teilen Sie sie zufällig.</translation>
    </message>
    <message>
      <source>There are too few images of {0} for contiguous blocks: none is left for validation. Add images, or divide them at random.</source>
      <translation>Für zusammenhängende Blöcke gibt es zu wenige Bilder von {0}: Für die Validierung bleibt keines. Fügen Sie Bilder hinzu, oder teilen Sie sie zufällig.</translation>
    </message>
    <message>
      <source>There is already something called “{0}” there. Choose a new folder.</source>
      <translation>Dort heißt schon etwas „{0}“. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
      <source>There is green in the image, which no blood stain gives.</source>
      <translation>Im Bild ist Grün, das keine Blutfärbung gibt.</translation>
    </message>
    <message>
      <source>There is hardly any empty background. Choose a thinner part of the smear.</source>
      <translation>Es gibt kaum leeren Hintergrund. Wählen Sie eine dünnere Stelle des Ausstrichs.</translation>
    </message>
    <message>
      <source>There is hardly any empty background. Choose a thinner part of the smear. Tissue and scenes look like this too.</source>
      <translation>Es gibt kaum leeren Hintergrund. Wählen Sie eine dünnere Stelle des Ausstrichs. Auch Gewebe und Szenen sehen so aus.</translation>
    </message>
    <message>
      <source>There is no cell, or it is very small. Cut it out more closely.</source>
      <translation>Es gibt keine Zelle, oder sie ist sehr klein. Schneiden Sie sie enger aus.</translation>
    </message>
    <message>
      <source>There is no file of a model in this place.</source>
      <translation>An diesem Ort ist keine Datei eines Modells.</translation>
    </message>
    <message>
      <source>There is no folder for the scan file. Choose another place for it.</source>
      <translation>Es gibt keinen Ordner für die Durchlaufdatei. Wählen Sie einen anderen Ort für sie.</translation>
    </message>
    <message>
      <source>There is no image any more in the folder {0}, where there were some. See that its drive or network is connected; what the scan file says of them is kept.</source>
      <translation>Im Ordner {0}, in dem Bilder waren, ist keines mehr. Sehen Sie nach, ob sein Laufwerk oder Netz verbunden ist; was die Durchlaufdatei von ihnen sagt, bleibt.</translation>
    </message>
    <message>
      <source>There is no image in the folder {0}.</source>
      <translation>Im Ordner {0} ist kein Bild.</translation>
    </message>
    <message>
      <source>There is no image in this folder. Choose a folder that holds one folder for each class.</source>
      <translation>In diesem Ordner ist kein Bild. Wählen Sie einen Ordner, der einen Ordner für jede Klasse enthält.</translation>
    </message>
    <message>
      <source>There is no image in this video. It may have been recorded or copied incompletely.</source>
      <translation>In diesem Video ist kein Bild. Es wurde vielleicht unvollständig aufgenommen oder kopiert.</translation>
    </message>
    <message>
      <source>There is no image there. Choose a folder that holds images.</source>
      <translation>Dort ist kein Bild. Wählen Sie einen Ordner, der Bilder enthält.</translation>
    </message>
    <message>
      <source>There is no model for {0} to go back to.</source>
      <translation>Es gibt für {0} kein Modell, zu dem sich zurückkehren ließe.</translation>
    </message>
    <message>
      <source>There is no model in this place.</source>
      <translation>An diesem Ort ist kein Modell.</translation>
    </message>
    <message>
      <source>There is no model “{0}”. Installed are: {1}.</source>
      <translation>Es gibt kein Modell „{0}“. Installiert sind: {1}.</translation>
    </message>
    <message>
      <source>There is no model “{0}”: no model is installed.</source>
      <translation>Es gibt kein Modell „{0}“: Es ist kein Modell installiert.</translation>
    </message>
    <message>
      <source>There is no prediction to explain.</source>
      <translation>Es gibt keine Vorhersage zu erklären.</translation>
    </message>
    <message>
      <source>There is no scan in this file yet.</source>
      <translation>In dieser Datei ist noch kein Durchlauf.</translation>
    </message>
    <message>
      <source>There is no such file. It may have been moved, renamed or deleted.</source>
      <translation>Es gibt keine solche Datei. Sie wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
      <source>There is no such folder or table. It may have been moved, renamed or deleted.</source>
      <translation>Es gibt keinen solchen Ordner und keine solche Tabelle. Sie wurden vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
      <source>There is no such folder. It may have been moved, renamed or deleted.</source>
      <translation>Es gibt keinen solchen Ordner. Er wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
      <source>There is no such scan file. It may have been moved, renamed or deleted.</source>
      <translation>Es gibt keine solche Durchlaufdatei. Sie wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
      <source>There is no video stream at this address. Check the address to its last part, the user name and the password.</source>
      <translation>Unter dieser Adresse ist kein Videostrom. Prüfen Sie die Adresse bis zu ihrem letzten Teil, den Benutzernamen und das Kennwort.</translation>
    </message>
    <message>
      <source>There is not enough memory for this image.</source>
      <translation>Der Arbeitsspeicher reicht für dieses Bild nicht.</translation>
    </message>
    <message>
      <source>There is not enough memory to open this image. Close other programs, or export a smaller part of it.</source>
      <translation>Der Arbeitsspeicher reicht nicht, um dieses Bild zu öffnen. Schließen Sie andere Programme oder exportieren Sie einen kleineren Teil davon.</translation>
    </message>
    <message>
      <source>There is not enough memory to save this field. Close other programs.</source>
      <translation>Der Arbeitsspeicher reicht nicht, um dieses Gesichtsfeld zu speichern. Schließen Sie andere Programme.</translation>
    </message>
    <message>
      <source>There is one cell.</source>
      <translation>Es ist eine Zelle.</translation>
    </message>
    <message>
      <source>There is room for about {0} more fields on this disk. Make room, or choose another folder.</source>
      <translation>Auf dieser Platte ist Platz für etwa {0} weitere Gesichtsfelder. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>There was not enough memory to go on. Close other programs, then continue the scan.</source>
      <translation>Der Arbeitsspeicher reichte nicht, um weiterzumachen. Schließen Sie andere Programme und setzen Sie den Durchlauf dann fort.</translation>
    </message>
    <message>
      <source>There was not enough memory. Close other programs, or choose the quick adaptation.</source>
      <translation>Der Arbeitsspeicher reichte nicht. Schließen Sie andere Programme oder wählen Sie die schnelle Anpassung.</translation>
    </message>
    <message>
      <source>This TIFF file holds {0}, which LeukoDesk does not read. Export it as an ordinary TIFF, PNG or JPEG.</source>
      <translation>Diese TIFF-Datei enthält {0}, was LeukoDesk nicht liest. Exportieren Sie sie als gewöhnliches TIFF, PNG oder JPEG.</translation>
    </message>
    <message>
      <source>This camera does not have that setting.</source>
      <translation>Diese Kamera hat diese Einstellung nicht.</translation>
    </message>
    <message>
      <source>This camera does not let that be set.</source>
      <translation>Bei dieser Kamera lässt sich das nicht einstellen.</translation>
    </message>
    <message>
      <source>This camera has no setting “{0}”.</source>
      <translation>Diese Kamera hat keine Einstellung „{0}“.</translation>
    </message>
    <message>
      <source>This field could not be made into a PNG file. Choose TIFF.</source>
      <translation>Aus diesem Gesichtsfeld ließ sich keine PNG-Datei machen. Wählen Sie TIFF.</translation>
    </message>
    <message>
      <source>This field could not be saved, by a mistake in LeukoDesk; the log says more. Try the other file format.</source>
      <translation>Dieses Gesichtsfeld ließ sich durch einen Fehler in LeukoDesk nicht speichern; das Protokoll sagt mehr. Versuchen Sie das andere Dateiformat.</translation>
    </message>
    <message>
      <source>This file cannot be looked into.</source>
      <translation>Diese Datei lässt sich nicht ansehen.</translation>
    </message>
    <message>
      <source>This file is just being written. Scan the folder again when that is done.</source>
      <translation>Diese Datei wird gerade geschrieben. Sehen Sie den Ordner noch einmal durch, wenn das fertig ist.</translation>
    </message>
    <message>
      <source>This file is not a model, or it is damaged or was changed. Nothing was installed. Get it once more.</source>
      <translation>Diese Datei ist kein Modell, oder sie ist beschädigt oder wurde geändert. Es wurde nichts installiert. Besorgen Sie sie noch einmal.</translation>
    </message>
    <message>
      <source>This file may not be opened: you have no permission to read it, or another program keeps it to itself.</source>
      <translation>Diese Datei lässt sich nicht öffnen: Sie dürfen sie nicht lesen, oder ein anderes Programm behält sie für sich.</translation>
    </message>
    <message>
      <source>This file was made by a newer version of LeukoDesk. Update LeukoDesk to install it.</source>
      <translation>Diese Datei wurde mit einer neueren Version von LeukoDesk gemacht. Aktualisieren Sie LeukoDesk, um sie zu installieren.</translation>
    </message>
    <message>
      <source>This folder cannot be looked into. Images in it are left out.</source>
      <translation>Dieser Ordner lässt sich nicht durchsehen. Bilder darin bleiben weg.</translation>
    </message>
    <message>
      <source>This folder could not be looked into.</source>
      <translation>Dieser Ordner ließ sich nicht durchsehen.</translation>
    </message>
    <message>
      <source>This image has an unexpected pixel layout and cannot be used.</source>
      <translation>Dieses Bild hat einen unerwarteten Pixelaufbau und lässt sich nicht verwenden.</translation>
    </message>
    <message>
      <source>This image holds {0}, which LeukoDesk does not read. Export it with 8 or 16 bits per colour.</source>
      <translation>Dieses Bild enthält {0}, was LeukoDesk nicht liest. Exportieren Sie es mit 8 oder 16 Bit je Farbe.</translation>
    </message>
    <message>
      <source>This installation has no FFmpeg, which streams need. Install LeukoDesk again.</source>
      <translation>Diese Installation hat kein FFmpeg, das Videoströme brauchen. Installieren Sie LeukoDesk neu.</translation>
    </message>
    <message>
      <source>This installation of LeukoDesk is damaged: its software for these cameras cannot be loaded. Get LeukoDesk anew where you got it, and put it in place of this one.</source>
      <translation>Diese Installation von LeukoDesk ist beschädigt: ihre Programmteile für diese Kameras lassen sich nicht laden. Besorgen Sie LeukoDesk neu dort, wo Sie es bekommen haben, und ersetzen Sie diese Installation damit.</translation>
    </message>
    <message>
      <source>This is a file of the kind {0}, which LeukoDesk does not read. Export it as TIFF, PNG or JPEG.</source>
      <translation>Das ist eine Datei der Art {0}, die LeukoDesk nicht liest. Exportieren Sie sie als TIFF, PNG oder JPEG.</translation>
    </message>
    <message>
      <source>This is a folder, not an image file. Open the images in it.</source>
      <translation>Das ist ein Ordner, keine Bilddatei. Öffnen Sie die Bilder darin.</translation>
    </message>
    <message>
      <source>This is a rare kind of BMP, which LeukoDesk does not read. Save it as PNG or TIFF.</source>
      <translation>Das ist eine seltene Art BMP, die LeukoDesk nicht liest. Speichern Sie es als PNG oder TIFF.</translation>
    </message>
    <message>
      <source>This is a rare kind of JPEG (12 bits, or a process that no camera uses), which LeukoDesk does not read. Save it as PNG or TIFF.</source>
      <translation>Das ist eine seltene Art JPEG (12 Bit oder ein Verfahren, das keine Kamera verwendet), die LeukoDesk nicht liest. Speichern Sie es als PNG oder TIFF.</translation>
    </message>
    <message>
      <source>This is not a file. Choose a video file or a folder with images.</source>
      <translation>Das ist keine Datei. Wählen Sie eine Videodatei oder einen Ordner mit Bildern.</translation>
    </message>
    <message>
      <source>This is not a scan file of LeukoDesk.</source>
      <translation>Das ist keine Durchlaufdatei von LeukoDesk.</translation>
    </message>
    <message>
      <source>This is not a video that can be played. Choose an AVI, MP4, MOV, MKV, MPEG or WebM file.</source>
      <translation>Das ist kein Video, das sich spielen lässt. Wählen Sie eine AVI-, MP4-, MOV-, MKV-, MPEG- oder WebM-Datei.</translation>
    </message>
    <message>
      <source>This is not an image that LeukoDesk knows. It reads {0} and {1}.</source>
      <translation>Das ist kein Bild, das LeukoDesk kennt. Es liest {0} und {1}.</translation>
    </message>
    <message>
      <source>This is the reason for {0} of them.</source>
      <translation>Das ist der Grund bei {0} davon.</translation>
    </message>
    <message>
      <source>This looks like a single cell cut out on black.</source>
      <translation>Das sieht nach einer einzelnen, auf Schwarz freigestellten Zelle aus.</translation>
    </message>
    <message>
      <source>This looks like a whole field of a smear, not like a single cell cut out on black.</source>
      <translation>Das sieht nach einem ganzen Gesichtsfeld eines Ausstrichs aus, nicht nach einer einzelnen, auf Schwarz freigestellten Zelle.</translation>
    </message>
    <message>
      <source>This model and the one it builds upon want images of different sizes. It cannot be used.</source>
      <translation>Dieses Modell und das, auf dem es aufbaut, wollen Bilder verschiedener Größe. Es lässt sich nicht verwenden.</translation>
    </message>
    <message>
      <source>This model builds upon another one than the one that is installed. Install both together again.</source>
      <translation>Dieses Modell baut auf einem anderen auf als dem installierten. Installieren Sie beide zusammen neu.</translation>
    </message>
    <message>
      <source>This model builds upon another one, which is not installed. Install that one too.</source>
      <translation>Dieses Modell baut auf einem anderen auf, das nicht installiert ist. Installieren Sie auch jenes.</translation>
    </message>
    <message>
      <source>This model lies in a folder of another name.</source>
      <translation>Dieses Modell liegt in einem Ordner mit anderem Namen.</translation>
    </message>
    <message>
      <source>This model was made for a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation>Dieses Modell wurde für eine neuere Version von LeukoDesk gemacht. Aktualisieren Sie LeukoDesk, um es zu verwenden.</translation>
    </message>
    <message>
      <source>This model was made for a version of LeukoDesk that is no longer supported.</source>
      <translation>Dieses Modell wurde für eine Version von LeukoDesk gemacht, die nicht mehr unterstützt wird.</translation>
    </message>
    <message>
      <source>This place lies in a folder that was scanned: the copies would be scanned with it next time. Choose another place.</source>
      <translation>Dieser Ort liegt in einem Ordner, der durchgesehen wurde: Die Kopien würden nächstes Mal mit durchgesehen. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>This scan was made with a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation>Dieser Durchlauf wurde mit einer neueren Version von LeukoDesk gemacht. Aktualisieren Sie LeukoDesk, um ihn zu verwenden.</translation>
    </message>
    <message>
      <source>This training cannot be read: its folder is damaged or gone.</source>
      <translation>Dieses Training lässt sich nicht lesen: Sein Ordner ist beschädigt oder weg.</translation>
    </message>
    <message>
      <source>This training is already running. Wait until it has ended, or stop it.</source>
      <translation>Dieses Training läuft schon. Warten Sie, bis es zu Ende ist, oder beenden Sie es.</translation>
    </message>
    <message>
      <source>This training is running. Stop it before it is deleted.</source>
      <translation>Dieses Training läuft. Beenden Sie es, bevor es gelöscht wird.</translation>
    </message>
    <message>
      <source>This user may not use the camera. On Linux, install Basler's rules for USB cameras (setup-usb.sh of the pylon package) and plug it in again.</source>
      <translation>Dieser Benutzer darf die Kamera nicht verwenden. Installieren Sie unter Linux die Regeln von Basler für USB-Kameras (setup-usb.sh aus dem pylon-Paket) und stecken Sie sie neu an.</translation>
    </message>
    <message>
      <source>This user may not use the camera. On Linux, install the maker's rules for USB cameras (udev) and plug it in again.</source>
      <translation>Dieser Benutzer darf die Kamera nicht verwenden. Installieren Sie unter Linux die Regeln des Herstellers für USB-Kameras (udev) und stecken Sie sie neu an.</translation>
    </message>
    <message>
      <source>This version of the model exists already. Choose another version.</source>
      <translation>Diese Version des Modells gibt es schon. Wählen Sie eine andere Version.</translation>
    </message>
    <message>
      <source>This would make a pixel {0} µm wide, which no light microscope shows. See whether the distance is in micrometres (1 mm = 1000 µm).</source>
      <translation>Damit wäre ein Pixel {0} µm breit, was kein Lichtmikroskop zeigt. Sehen Sie nach, ob der Abstand in Mikrometern ist (1 mm = 1000 µm).</translation>
    </message>
    <message>
      <source>This {0} the model was trained on (distance {1}; at most {2} is allowed).</source>
      <translation>{0}, mit denen das Modell trainiert wurde (Abstand {1}; erlaubt sind höchstens {2}).</translation>
    </message>
    <message>
      <source>To have them judged, scan the same folders again with a model for {0}.</source>
      <translation>Um sie beurteilen zu lassen, durchsuchen Sie dieselben Ordner noch einmal mit einem Modell für {0}.</translation>
    </message>
    <message>
      <source>To have them judged, scan the same folders again with the model {0}.</source>
      <translation>Um sie beurteilen zu lassen, durchsuchen Sie dieselben Ordner noch einmal mit dem Modell {0}.</translation>
    </message>
    <message>
      <source>To scan with a cluster, Dask is needed, which is not installed here. Install leukodesk[cluster].</source>
      <translation>Um mit einem Cluster durchzusehen, braucht es Dask, das hier nicht installiert ist. Installieren Sie leukodesk[cluster].</translation>
    </message>
    <message>
      <source>Train once more with images of these classes, too, under the same names.</source>
      <translation>Trainieren Sie noch einmal, auch mit Bildern dieser Klassen, unter denselben Namen.</translation>
    </message>
    <message>
      <source>Train once more with images of this class, too, under the same name.</source>
      <translation>Trainieren Sie noch einmal, auch mit Bildern dieser Klasse, unter demselben Namen.</translation>
    </message>
    <message>
      <source>Training program</source>
      <translation>Trainingsprogramm</translation>
    </message>
    <message>
      <source>Transparent parts were laid on white.</source>
      <translation>Durchsichtige Teile wurden auf Weiß gelegt.</translation>
    </message>
    <message>
      <source>Type the distance between the two points in micrometres.</source>
      <translation>Geben Sie den Abstand der beiden Punkte in Mikrometern ein.</translation>
    </message>
    <message>
      <source>Unreadable files</source>
      <translation>Unlesbare Dateien</translation>
    </message>
    <message>
      <source>Used under the LGPL 2.1. It lies as a library of its own in the program's folder (pymmcore) and may be replaced there. Its sources: github.com/micro-manager.</source>
      <translation>Verwendet unter der LGPL 2.1. Es liegt als eigene Bibliothek im Ordner des Programms (pymmcore) und darf dort ersetzt werden. Seine Quellen: github.com/micro-manager.</translation>
    </message>
    <message>
      <source>Waiting: compared with the fields taken before.</source>
      <translation>Warten: Vergleich mit den zuvor aufgenommenen Gesichtsfeldern.</translation>
    </message>
    <message>
      <source>Waiting: the focus changes.</source>
      <translation>Warten: Die Schärfe ändert sich.</translation>
    </message>
    <message>
      <source>Waiting: the stage has only just stopped.</source>
      <translation>Warten: Der Objekttisch steht erst seit eben still.</translation>
    </message>
    <message>
      <source>Waiting: the stage moves.</source>
      <translation>Warten: Der Objekttisch bewegt sich.</translation>
    </message>
    <message>
      <source>What absorbs light is coloured.</source>
      <translation>Was Licht schluckt, ist farbig.</translation>
    </message>
    <message>
      <source>What is dark is grey and not stained. This is no stained smear, or the stain has failed.</source>
      <translation>Was dunkel ist, ist grau und nicht gefärbt. Das ist kein gefärbter Ausstrich, oder die Färbung ist misslungen.</translation>
    </message>
    <message>
      <source>What is measured is uncertain; add more.</source>
      <translation>Was gemessen wird, ist unsicher; fügen Sie mehr hinzu.</translation>
    </message>
    <message>
      <source>What the audit found cannot be read.</source>
      <translation>Was die Prüfung gefunden hat, lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>What the model knows does not fit it.</source>
      <translation>Was das Modell kennt, passt nicht zu ihm.</translation>
    </message>
    <message>
      <source>What was played is not what was written.</source>
      <translation>Was gespielt wurde, ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
      <source>What was waited for did not come.</source>
      <translation>Worauf gewartet wurde, kam nicht.</translation>
    </message>
    <message>
      <source>Which model is active could not be written. See that the disk has room. Nothing has changed.</source>
      <translation>Welches Modell aktiv ist, ließ sich nicht schreiben. Sehen Sie nach, ob die Platte Platz hat. Es hat sich nichts geändert.</translation>
    </message>
    <message>
      <source>Which model is active was written by a newer version of LeukoDesk. Use that one.</source>
      <translation>Welches Modell aktiv ist, wurde von einer neueren Version von LeukoDesk geschrieben. Verwenden Sie jene.</translation>
    </message>
    <message>
      <source>White balance of {0} applied.</source>
      <translation>Weißabgleich von {0} angewendet.</translation>
    </message>
    <message>
      <source>White cells</source>
      <translation>Weiße Zellen</translation>
    </message>
    <message>
      <source>White cells are in view.</source>
      <translation>Weiße Zellen sind im Bild.</translation>
    </message>
    <message>
      <source>With so few, one patient decides how good a model seems; add images of others.</source>
      <translation>Bei so wenigen entscheidet ein Patient, wie gut ein Modell scheint; fügen Sie Bilder von anderen hinzu.</translation>
    </message>
    <message>
      <source>Written with {0} files, and {1} pictures in it.</source>
      <translation>Geschrieben mit {0} Dateien, und darin {1} Bilder.</translation>
    </message>
    <message>
      <source>You have no permission to look into this folder.</source>
      <translation>Sie dürfen diesen Ordner nicht durchsehen.</translation>
    </message>
    <message>
      <source>You have no permission to use the scan file.</source>
      <translation>Sie dürfen die Durchlaufdatei nicht verwenden.</translation>
    </message>
    <message>
      <source>You have no permission to use this camera. Ask your administrator to add you to the group “video” (sudo usermod -aG video, and your user name), then log out and in again.</source>
      <translation>Sie dürfen diese Kamera nicht verwenden. Bitten Sie Ihren Administrator, Sie in die Gruppe „video“ aufzunehmen (sudo usermod -aG video und Ihr Benutzername), und melden Sie sich dann ab und wieder an.</translation>
    </message>
    <message>
      <source>at random, leaky: neighbours on both sides</source>
      <translation>zufällig, undicht: Nachbarn auf beiden Seiten</translation>
    </message>
    <message>
      <source>by patient</source>
      <translation>nach Patienten</translation>
    </message>
    <message>
      <source>candidate and active model were asked about different images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell is unlike the cells</source>
      <translation>Diese Zelle ist anders als die</translation>
    </message>
    <message>
      <source>cells</source>
      <translation>Zellen</translation>
    </message>
    <message>
      <source>contiguous blocks of each class</source>
      <translation>zusammenhängende Blöcke jeder Klasse</translation>
    </message>
    <message>
      <source>does not resemble</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>evenness</source>
      <translation>Gleichmaß</translation>
    </message>
    <message>
      <source>field is unlike the fields</source>
      <translation>Dieses Gesichtsfeld ist anders als die</translation>
    </message>
    <message>
      <source>fields</source>
      <translation>Gesichtsfelder</translation>
    </message>
    <message>
      <source>file name</source>
      <translation>Dateiname</translation>
    </message>
    <message>
      <source>grey levels</source>
      <translation>Graustufen</translation>
    </message>
    <message>
      <source>hardly any dark piece has the size of a cell</source>
      <translation>kaum ein dunkles Stück hat die Größe einer Zelle</translation>
    </message>
    <message>
      <source>in view</source>
      <translation>im Bild</translation>
    </message>
    <message>
      <source>it does not fall into separate dark pieces</source>
      <translation>es zerfällt nicht in getrennte dunkle Stücke</translation>
    </message>
    <message>
      <source>it has green parts</source>
      <translation>es hat grüne Teile</translation>
    </message>
    <message>
      <source>it has no parts in the colours of stained nuclei</source>
      <translation>es hat keine Teile in den Farben gefärbter Kerne</translation>
    </message>
    <message>
      <source>its background is not equally bright everywhere</source>
      <translation>der Hintergrund ist nicht überall gleich hell</translation>
    </message>
    <message>
      <source>its colours are not as strong as a stain's</source>
      <translation>die Farben sind nicht so kräftig wie die einer Färbung</translation>
    </message>
    <message>
      <source>its contrast is not that of stained cells</source>
      <translation>der Kontrast ist nicht der gefärbter Zellen</translation>
    </message>
    <message>
      <source>its edges run in a few directions only</source>
      <translation>die Kanten laufen nur in wenige Richtungen</translation>
    </message>
    <message>
      <source>its outlines are not those of round dark cells</source>
      <translation>die Umrisse sind nicht die runder dunkler Zellen</translation>
    </message>
    <message>
      <source>its texture is finer than that of cells</source>
      <translation>die Textur ist feiner als die von Zellen</translation>
    </message>
    <message>
      <source>known features</source>
      <translation>bekannte Merkmale</translation>
    </message>
    <message>
      <source>last layer</source>
      <translation>letzte Schicht</translation>
    </message>
    <message>
      <source>malignant</source>
      <translation>bösartig</translation>
    </message>
    <message>
      <source>mean colours alone</source>
      <translation>allein die mittleren Farben</translation>
    </message>
    <message>
      <source>ms</source>
      <translation>ms</translation>
    </message>
    <message>
      <source>no cell</source>
      <translation>keine Zelle</translation>
    </message>
    <message>
      <source>no field</source>
      <translation>kein Gesichtsfeld</translation>
    </message>
    <message>
      <source>no file</source>
      <translation>keine Datei</translation>
    </message>
    <message>
      <source>no image</source>
      <translation>kein Bild</translation>
    </message>
    <message>
      <source>no patient</source>
      <translation>kein Patient</translation>
    </message>
    <message>
      <source>no patient or slide</source>
      <translation>kein Patient und kein Präparat</translation>
    </message>
    <message>
      <source>no set</source>
      <translation>keine Gruppe</translation>
    </message>
    <message>
      <source>not malignant</source>
      <translation>nicht bösartig</translation>
    </message>
    <message>
      <source>nuclei and cells do not separate by colour</source>
      <translation>Kerne und Zellen lassen sich nicht nach Farbe trennen</translation>
    </message>
    <message>
      <source>of 255</source>
      <translation>von 255</translation>
    </message>
    <message>
      <source>of the density</source>
      <translation>der Dichte</translation>
    </message>
    <message>
      <source>of the edges</source>
      <translation>der Kanten</translation>
    </message>
    <message>
      <source>only partly resembles</source>
      <translation>nur zum Teil</translation>
    </message>
    <message>
      <source>optical density</source>
      <translation>optische Dichte</translation>
    </message>
    <message>
      <source>parts of it are brighter than its background</source>
      <translation>Teile davon sind heller als der Hintergrund</translation>
    </message>
    <message>
      <source>patients of several classes</source>
      <translation>Patienten mehrerer Klassen</translation>
    </message>
    <message>
      <source>px</source>
      <translation>px</translation>
    </message>
    <message>
      <source>px blur at 256 × 256</source>
      <translation>px bei 256 × 256</translation>
    </message>
    <message>
      <source>separability</source>
      <translation>Trennbarkeit</translation>
    </message>
    <message>
      <source>single cells</source>
      <translation>einzelne Zellen</translation>
    </message>
    <message>
      <source>single cells cut out on black</source>
      <translation>einzelne Zellen, auf Schwarz freigestellt</translation>
    </message>
    <message>
      <source>the border and the corners alone</source>
      <translation>allein der Rand und die Ecken</translation>
    </message>
    <message>
      <source>the brightness of the bottom left corner alone</source>
      <translation>allein die Helligkeit der Ecke unten links</translation>
    </message>
    <message>
      <source>the brightness of the bottom right corner alone</source>
      <translation>allein die Helligkeit der Ecke unten rechts</translation>
    </message>
    <message>
      <source>the brightness of the top left corner alone</source>
      <translation>allein die Helligkeit der Ecke oben links</translation>
    </message>
    <message>
      <source>the brightness of the top right corner alone</source>
      <translation>allein die Helligkeit der Ecke oben rechts</translation>
    </message>
    <message>
      <source>the commonest class</source>
      <translation>die häufigste Klasse</translation>
    </message>
    <message>
      <source>the data</source>
      <translation>aus den Daten</translation>
    </message>
    <message>
      <source>the features never vary</source>
      <translation>die Merkmale ändern sich nie</translation>
    </message>
    <message>
      <source>the files' names</source>
      <translation>aus den Dateinamen</translation>
    </message>
    <message>
      <source>the files' sizes and formats alone</source>
      <translation>allein Größe und Format der Dateien</translation>
    </message>
    <message>
      <source>the folders</source>
      <translation>aus den Ordnern</translation>
    </message>
    <message>
      <source>the table</source>
      <translation>aus der Tabelle</translation>
    </message>
    <message>
      <source>whole fields of a smear, not like single cells cut out on black</source>
      <translation>ganze Gesichtsfelder eines Ausstrichs, keine einzelnen, auf Schwarz freigestellten Zellen</translation>
    </message>
    <message>
      <source>{0} % of the pixels have one colour at its limit; Zebra shows where. Less light shows them truly.</source>
      <translation>Bei {0} % der Pixel ist eine Farbe an ihrer Grenze; „Zebra“ zeigt, wo. Weniger Licht zeigt sie wahr.</translation>
    </message>
    <message>
      <source>{0} (malignant)</source>
      <translation>{0} (bösartig)</translation>
    </message>
    <message>
      <source>{0} Candidates are: {1}.</source>
      <translation>{0} Kandidaten sind: {1}.</translation>
    </message>
    <message>
      <source>{0} Install the same version on all of them.</source>
      <translation>{0} Installieren Sie auf allen dieselbe Version.</translation>
    </message>
    <message>
      <source>{0} The model for {1} ({2} {3}) can judge it.</source>
      <translation>{0} Das Modell für {1} ({2} {3}) kann es beurteilen.</translation>
    </message>
    <message>
      <source>{0} Then start LeukoDesk again.</source>
      <translation>{0} Starten Sie LeukoDesk danach neu.</translation>
    </message>
    <message>
      <source>{0} There is no usable model for {1} to judge it.</source>
      <translation>{0} Es gibt kein verwendbares Modell für {1}, um es zu beurteilen.</translation>
    </message>
    <message>
      <source>{0} bits were reduced to 8.</source>
      <translation>{0} Bit wurden auf 8 verringert.</translation>
    </message>
    <message>
      <source>{0} cannot be loaded as a GenTL producer. Install the camera maker's software again, for this system and with 64 bits.</source>
      <translation>{0} lässt sich nicht als GenTL-Producer laden. Installieren Sie die Software des Kameraherstellers neu, für dieses System und mit 64 Bit.</translation>
    </message>
    <message>
      <source>{0} cells</source>
      <translation>{0} Zellen</translation>
    </message>
    <message>
      <source>{0} could not be measured.</source>
      <translation>{0} ließ sich nicht messen.</translation>
    </message>
    <message>
      <source>{0} fields</source>
      <translation>{0} Gesichtsfelder</translation>
    </message>
    <message>
      <source>{0} files</source>
      <translation>{0} Dateien</translation>
    </message>
    <message>
      <source>{0} files and {1} golden cases hold.</source>
      <translation>{0} Dateien und {1} Prüffälle stimmen.</translation>
    </message>
    <message>
      <source>{0} files scanned, one of them a copy; scanned again, all were known.</source>
      <translation>{0} Dateien durchgesehen, eine davon eine Kopie; beim zweiten Mal waren alle bekannt.</translation>
    </message>
    <message>
      <source>{0} frames came, in order.</source>
      <translation>{0} Bilder kamen, der Reihe nach.</translation>
    </message>
    <message>
      <source>{0} images</source>
      <translation>{0} Bilder</translation>
    </message>
    <message>
      <source>{0} is not a placeholder. There are {1}.</source>
      <translation>{0} ist kein Platzhalter. Es gibt {1}.</translation>
    </message>
    <message>
      <source>{0} is not there. Plug it in, and see that it has power.</source>
      <translation>{0} ist nicht da. Stecken Sie sie ein und sehen Sie nach, ob sie Strom hat.</translation>
    </message>
    <message>
      <source>{0} more files cannot be used; the audit lists them all.</source>
      <translation>{0} weitere Dateien lassen sich nicht verwenden; die Prüfung führt sie alle auf.</translation>
    </message>
    <message>
      <source>{0} of {1} steps failed.</source>
      <translation>{0} von {1} Schritten sind fehlgeschlagen.</translation>
    </message>
    <message>
      <source>{0} patients</source>
      <translation>{0} Patienten</translation>
    </message>
    <message>
      <source>{0} patients or slides</source>
      <translation>{0} Patienten oder Präparate</translation>
    </message>
    <message>
      <source>{0} sets</source>
      <translation>{0} Gruppen</translation>
    </message>
    <message>
      <source>{0} under the same path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} was changed while the training was under way. Start it again.</source>
      <translation>{0} wurde geändert, während das Training lief. Starten Sie es neu.</translation>
    </message>
    <message>
      <source>{0} {1} Train once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, with {1} white cells found, by the active model.</source>
      <translation>{0}, mit {1} gefundenen weißen Zellen, durch das aktive Modell.</translation>
    </message>
    <message>
      <source>°</source>
      <translation>°</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>„{0}“</translation>
    </message>
    <message>
      <source>“{0}” and “{1}”</source>
      <translation>„{0}“ und „{1}“</translation>
    </message>
    <message>
      <source>“{0}” cannot be chosen for “{1}”. There are: {2}.</source>
      <translation>„{0}“ lässt sich für „{1}“ nicht wählen. Es gibt: {2}.</translation>
    </message>
    <message>
      <source>“{0}” cannot be set now. If the camera sets it by itself, switch that off first.</source>
      <translation>„{0}“ lässt sich jetzt nicht einstellen. Wenn die Kamera es selbst einstellt, schalten Sie das zuerst aus.</translation>
    </message>
    <message>
      <source>“{0}” cannot stand in the name of a file. Leave it out.</source>
      <translation>„{0}“ darf im Namen einer Datei nicht stehen. Lassen Sie es weg.</translation>
    </message>
    <message>
      <source>“{0}” could not be written there. Choose another place.</source>
      <translation>„{0}“ ließ sich dort nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>“{0}” has {1} images, “{2}” {3}: {4} times as many.</source>
      <translation>„{0}“ hat {1} Bilder, „{2}“ {3}: {4}-mal so viele.</translation>
    </message>
    <message>
      <source>“{0}” is a number; “{1}” is none.</source>
      <translation>„{0}“ ist eine Zahl; „{1}“ ist keine.</translation>
    </message>
    <message>
      <source>“{0}” is a scan, and is not replaced. Choose another name.</source>
      <translation>„{0}“ ist ein Durchlauf und wird nicht ersetzt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{0}” is an image or another document, and is not replaced. Choose another name.</source>
      <translation>„{0}“ ist ein Bild oder ein anderes Dokument und wird nicht ersetzt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{0}” is no address of a Dask scheduler. One looks like tcp://192.0.2.7:8786.</source>
      <translation>„{0}“ ist keine Adresse eines Dask-Schedulers. Eine sieht so aus: tcp://192.0.2.7:8786.</translation>
    </message>
    <message>
      <source>“{0}” is not a Micro-Manager configuration, or it is damaged. Choose the file that Micro-Manager is started with, or make a new one with its Hardware Configuration Wizard.</source>
      <translation>„{0}“ ist keine Micro-Manager-Konfiguration, oder sie ist beschädigt. Wählen Sie die Datei, mit der Micro-Manager gestartet wird, oder machen Sie mit dessen Hardware Configuration Wizard eine neue.</translation>
    </message>
    <message>
      <source>“{0}” is not a version such as 1.0.0</source>
      <translation>„{0}“ ist keine Version wie 1.0.0</translation>
    </message>
    <message>
      <source>“{0}” is not among what the camera offers for “{1}”: {2}.</source>
      <translation>„{0}“ ist nicht unter dem, was die Kamera für „{1}“ anbietet: {2}.</translation>
    </message>
    <message>
      <source>“{0}” may not be written there: you have no permission, or another program has it open.</source>
      <translation>„{0}“ darf dort nicht geschrieben werden: Sie haben kein Recht dazu, oder ein anderes Programm hat es offen.</translation>
    </message>
    <message>
      <source>“{0}” or “{1}”</source>
      <translation>„{0}“ oder „{1}“</translation>
    </message>
    <message>
      <source>”, “</source>
      <translation>“, „</translation>
    </message>
  </context>
  <context>
    <name>SeriesBox</name>
    <message>
      <source>1 field captured in this series</source>
      <translation>1 Gesichtsfeld in dieser Serie aufgenommen</translation>
    </message>
    <message>
      <source>1 field is not saved. It is kept until the program ends.</source>
      <translation>1 Gesichtsfeld ist nicht gespeichert. Es bleibt, bis das Programm endet.</translation>
    </message>
    <message>
      <source>Auto-capture</source>
      <translation>Selbstauslöser</translation>
    </message>
    <message>
      <source>Capture</source>
      <translation>Aufnahme</translation>
    </message>
    <message>
      <source>Capture  (Space)</source>
      <translation>Aufnehmen  (Leertaste)</translation>
    </message>
    <message>
      <source>Captured last</source>
      <translation>Zuletzt aufgenommen</translation>
    </message>
    <message>
      <source>Folder for the fields that are not saved</source>
      <translation>Ordner für die Gesichtsfelder, die nicht gespeichert sind</translation>
    </message>
    <message>
      <source>Freeze</source>
      <translation>Einfrieren</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>Aufgeben</translation>
    </message>
    <message>
      <source>Let the frame stand still; what stands still is captured then</source>
      <translation>Das Bild stehen lassen; aufgenommen wird dann, was steht</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Nicht gespeichert</translation>
    </message>
    <message>
      <source>Open the field that was captured last</source>
      <translation>Das zuletzt aufgenommene Gesichtsfeld öffnen</translation>
    </message>
    <message>
      <source>Save again</source>
      <translation>Nochmals speichern</translation>
    </message>
    <message>
      <source>Save elsewhere…</source>
      <translation>Anderswo speichern…</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Take the frame that is shown, and save it</source>
      <translation>Das gezeigte Bild aufnehmen und speichern</translation>
    </message>
    <message>
      <source>Takes every sharp field that has not been taken yet, when the stage is still</source>
      <translation>Nimmt jedes scharfe, noch nicht aufgenommene Gesichtsfeld auf, wenn der Objekttisch stillsteht</translation>
    </message>
    <message>
      <source>These fields are lost then</source>
      <translation>Diese Gesichtsfelder sind dann verloren</translation>
    </message>
    <message>
      <source>{count} fields are not saved. They are kept until the program ends.</source>
      <translation>{count} Gesichtsfelder sind nicht gespeichert. Sie bleiben, bis das Programm endet.</translation>
    </message>
    <message>
      <source>{count} fields captured in this series</source>
      <translation>{count} Gesichtsfelder in dieser Serie aufgenommen</translation>
    </message>
  </context>
  <context>
    <name>SeriesControl</name>
    <message>
      <source>No new frame arrives, so nothing is taken</source>
      <translation>Es kommt kein neues Bild an, also wird nichts aufgenommen</translation>
    </message>
    <message>
      <source>Waiting for a sharp field…</source>
      <translation>Warten auf ein scharfes Gesichtsfeld…</translation>
    </message>
    <message>
      <source>until stopped</source>
      <translation>bis zum Beenden</translation>
    </message>
    <message>
      <source>{count} still to take</source>
      <translation>noch {count} aufzunehmen</translation>
    </message>
  </context>
  <context>
    <name>SeriesForm</name>
    <message>
      <source>Both without loss. TIFF is written faster, PNG is smaller.</source>
      <translation>Beide ohne Verlust. TIFF wird schneller geschrieben, PNG ist kleiner.</translation>
    </message>
    <message>
      <source>Case</source>
      <translation>Fall</translation>
    </message>
    <message>
      <source>Change the folder for captured fields</source>
      <translation>Den Ordner für aufgenommene Gesichtsfelder ändern</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <source>File format</source>
      <translation>Dateiformat</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder and names</source>
      <translation>Ordner und Namen</translation>
    </message>
    <message>
      <source>Folder for captured fields</source>
      <translation>Ordner für aufgenommene Gesichtsfelder</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Name of the next captured field</source>
      <translation>Name des nächsten aufgenommenen Gesichtsfelds</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>Next: {name}</source>
      <translation>Nächster: {name}</translation>
    </message>
    <message>
      <source>Pattern of the names</source>
      <translation>Muster der Namen</translation>
    </message>
    <message>
      <source>Slide</source>
      <translation>Objektträger</translation>
    </message>
    <message>
      <source>Stands in the files' names and in the files: never the name of a patient</source>
      <translation>Steht in den Namen der Dateien und in den Dateien: nie der Name eines Patienten</translation>
    </message>
    <message>
      <source>What stands in braces is filled in:
{words}</source>
      <translation>Was in Klammern steht, wird ausgefüllt:
{words}</translation>
    </message>
    <message>
      <source>local id, no name</source>
      <translation>örtliche Kennung, kein Name</translation>
    </message>
  </context>
  <context>
    <name>SetupPage</name>
    <message>
      <source>1 image found</source>
      <translation>1 Bild gefunden</translation>
    </message>
    <message>
      <source>A scan is running. This one can be started when it has ended.</source>
      <translation>Ein Durchlauf läuft. Dieser lässt sich beginnen, wenn jener zu Ende ist.</translation>
    </message>
    <message>
      <source>At least {count} images; not all were counted</source>
      <translation>Mindestens {count} Bilder; nicht alle wurden gezählt</translation>
    </message>
    <message>
      <source>At most {time}</source>
      <translation>Höchstens {time}</translation>
    </message>
    <message>
      <source>Choose a folder first.</source>
      <translation>Wählen Sie zuerst einen Ordner.</translation>
    </message>
    <message>
      <source>Choose another scan file. {problem}</source>
      <translation>Wählen Sie eine andere Durchlaufdatei. {problem}</translation>
    </message>
    <message>
      <source>Continue scan</source>
      <translation>Durchlauf fortsetzen</translation>
    </message>
    <message>
      <source>Every image of the folders is checked and classified, unattended; the fields that need eyes come first in the list of results. A scan can be stopped and continued at any time. The images stay as they are.</source>
      <translation>Jedes Bild der Ordner wird geprüft und klassifiziert, unbeaufsichtigt; die Gesichtsfelder, die Augen brauchen, stehen in der Ergebnisliste zuerst. Ein Durchlauf lässt sich jederzeit beenden und fortsetzen. Die Bilder bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>How long it will take, or what is still missing</source>
      <translation>Wie lange es dauert oder was noch fehlt</translation>
    </message>
    <message>
      <source>Images found</source>
      <translation>Gefundene Bilder</translation>
    </message>
    <message>
      <source>Measuring how long it will take…</source>
      <translation>Es wird gemessen, wie lange es dauert…</translation>
    </message>
    <message>
      <source>No model can be used. The notices say why.</source>
      <translation>Kein Modell lässt sich verwenden. Die Meldungen sagen, warum.</translation>
    </message>
    <message>
      <source>Put this page away</source>
      <translation>Diese Seite weglegen</translation>
    </message>
    <message>
      <source>Put this page away (F4); a scan goes on</source>
      <translation>Diese Seite weglegen (F4); ein Durchlauf läuft weiter</translation>
    </message>
    <message>
      <source>Scan again</source>
      <translation>Nochmals durchsehen</translation>
    </message>
    <message>
      <source>Scan file</source>
      <translation>Durchlaufdatei</translation>
    </message>
    <message>
      <source>Scan folders</source>
      <translation>Ordner durchsehen</translation>
    </message>
    <message>
      <source>Scans (*{suffix});;All files (*)</source>
      <translation>Durchläufe (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Start scan</source>
      <translation>Durchlauf beginnen</translation>
    </message>
    <message>
      <source>Stop counting</source>
      <translation>Zählen beenden</translation>
    </message>
    <message>
      <source>There is no image in these folders.</source>
      <translation>In diesen Ordnern ist kein Bild.</translation>
    </message>
    <message>
      <source>These folders have been scanned before, with {count} images so far. Only what is new, has changed or was left is computed; change the scan file to begin anew.</source>
      <translation>Diese Ordner wurden schon durchgesehen, mit bisher {count} Bildern. Berechnet wird nur, was neu, geändert oder übrig ist; ändern Sie die Durchlaufdatei, um neu zu beginnen.</translation>
    </message>
    <message>
      <source>This file holds a scan of other folders: {folders}. Choose another one.</source>
      <translation>Diese Datei enthält einen Durchlauf anderer Ordner: {folders}. Wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>This scan file lies where nothing may be written. Choose another one.</source>
      <translation>Diese Durchlaufdatei liegt, wo nichts geschrieben werden darf. Wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>{count} images found</source>
      <translation>{count} Bilder gefunden</translation>
    </message>
    <message>
      <source>{count} images found, counting…</source>
      <translation>{count} Bilder gefunden, es wird gezählt…</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Was sie tut</translation>
    </message>
  </context>
  <context>
    <name>SidePanel</name>
    <message>
      <source>Attention map: where the model looked</source>
      <translation>Aufmerksamkeitskarte: wohin das Modell gesehen hat</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Probabilities</source>
      <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Smear checks</source>
      <translation>Ausstrichprüfungen</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>1 white cell</source>
      <translation>1 weiße Zelle</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Checking the smear</source>
      <translation>Der Ausstrich wird geprüft</translation>
    </message>
    <message>
      <source>Classifying</source>
      <translation>Klassifizieren</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Zeichnen</translation>
    </message>
    <message>
      <source>Finding where the model looked</source>
      <translation>Suche, wohin das Modell gesehen hat</translation>
    </message>
    <message>
      <source>Finding white cells</source>
      <translation>Weiße Zellen werden gesucht</translation>
    </message>
    <message>
      <source>Images that have a verdict</source>
      <translation>Bilder, die ein Urteil haben</translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>Das Modell wird geladen</translation>
    </message>
    <message>
      <source>Looking for images</source>
      <translation>Bilder werden gesucht</translation>
    </message>
    <message>
      <source>No white cell found</source>
      <translation>Keine weiße Zelle gefunden</translation>
    </message>
    <message>
      <source>Notes on the image</source>
      <translation>Anmerkungen zum Bild</translation>
    </message>
    <message>
      <source>Pixel under the cursor</source>
      <translation>Pixel unter dem Zeiger</translation>
    </message>
    <message>
      <source>Preparing for the model</source>
      <translation>Für das Modell vorbereiten</translation>
    </message>
    <message>
      <source>Reading the image</source>
      <translation>Das Bild wird gelesen</translation>
    </message>
    <message>
      <source>Size of the image</source>
      <translation>Größe des Bildes</translation>
    </message>
    <message>
      <source>Stop what is running (Esc)</source>
      <translation>Beenden, was läuft (Esc)</translation>
    </message>
    <message>
      <source>What is running</source>
      <translation>Was läuft</translation>
    </message>
    <message>
      <source>White cells that were found</source>
      <translation>Weiße Zellen, die gefunden wurden</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Vergrößerung</translation>
    </message>
    <message>
      <source>{count} white cells</source>
      <translation>{count} weiße Zellen</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
  </context>
  <context>
    <name>StepHeader</name>
    <message>
      <source>Step {number} of {count}: {name}</source>
      <translation>Schritt {number} von {count}: {name}</translation>
    </message>
  </context>
  <context>
    <name>SupportDialog</name>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Speichern…</translation>
    </message>
    <message>
      <source>For support</source>
      <translation>Für die Betreuung</translation>
    </message>
    <message>
      <source>It could not be saved there ({error}). Choose another place.</source>
      <translation>Dort ließ sie sich nicht speichern ({error}). Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>Save for support</source>
      <translation>Für die Betreuung speichern</translation>
    </message>
    <message>
      <source>Saved as {path}.</source>
      <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Text (*.txt)</translation>
    </message>
    <message>
      <source>This is all that will be in the file. It holds no image, no result of a patient and no name of a file, a person or a model of your own. LeukoDesk sends nothing: take the file to support yourself.</source>
      <translation>Das ist alles, was in der Datei stehen wird. Sie enthält kein Bild, kein Ergebnis eines Patienten und keinen Namen einer Datei, einer Person oder eines eigenen Modells. LeukoDesk sendet nichts: Bringen Sie die Datei selbst zur Betreuung.</translation>
    </message>
    <message>
      <source>What will be saved</source>
      <translation>Was gespeichert wird</translation>
    </message>
  </context>
  <context>
    <name>TimeLapseBox</name>
    <message>
      <source>A field every</source>
      <translation>Ein Gesichtsfeld alle</translation>
    </message>
    <message>
      <source>Every</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <source>How many fields</source>
      <translation>Wie viele Gesichtsfelder</translation>
    </message>
    <message>
      <source>Take a field again and again by itself</source>
      <translation>Von selbst immer wieder ein Gesichtsfeld aufnehmen</translation>
    </message>
    <message>
      <source>Time-lapse</source>
      <translation>Zeitraffer</translation>
    </message>
    <message>
      <source>Unit of time</source>
      <translation>Zeiteinheit</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <source>until stopped</source>
      <translation>bis zum Beenden</translation>
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <source>Before any model sees an image, its light, focus and stain are measured. What is no usable smear is rejected, with what to do about it. F7 leads here.</source>
      <translation>Bevor ein Modell ein Bild sieht, werden dessen Licht, Schärfe und Färbung gemessen. Was kein brauchbarer Ausstrich ist, wird abgelehnt, mit einem Rat, was zu tun ist. F7 führt hierher.</translation>
    </message>
    <message>
      <source>From images of your own laboratory whose answer you know, LeukoDesk makes a model for your slides, and says whether it is better. That was the tour: Help → User guide tells the rest, and Help → Tour begins again.</source>
      <translation>Aus Bildern Ihres eigenen Labors, deren Antwort Sie kennen, macht LeukoDesk ein Modell für Ihre Objektträger und sagt, ob es besser ist. Das war der Rundgang: Hilfe → Benutzerhandbuch sagt das Übrige, und Hilfe → Rundgang beginnt ihn von vorn.</translation>
    </message>
    <message>
      <source>Generated field of the tour</source>
      <translation>Erzeugtes Gesichtsfeld des Rundgangs</translation>
    </message>
    <message>
      <source>How sure the model is</source>
      <translation>Wie sicher das Modell ist</translation>
    </message>
    <message>
      <source>Retraining</source>
      <translation>Nachtraining</translation>
    </message>
    <message>
      <source>Scanning folders</source>
      <translation>Ordner durchsehen</translation>
    </message>
    <message>
      <source>The attention map</source>
      <translation>Die Aufmerksamkeitskarte</translation>
    </message>
    <message>
      <source>The bar shows the probability of the class that the model finds. A model can look sure and be wrong, above all on smears of another laboratory.</source>
      <translation>Der Balken zeigt die Wahrscheinlichkeit der Klasse, die das Modell findet. Ein Modell kann sicher wirken und falsch liegen, vor allem bei Ausstrichen eines anderen Labors.</translation>
    </message>
    <message>
      <source>The colours show where the model looked, not where the disease is. A switches them off and on, C the outlines of the white cells.</source>
      <translation>Die Farben zeigen, wohin das Modell gesehen hat, nicht, wo die Krankheit ist. A schaltet sie aus und ein, C die Umrisse der weißen Zellen.</translation>
    </message>
    <message>
      <source>The live camera</source>
      <translation>Die Live-Kamera</translation>
    </message>
    <message>
      <source>The smear checks</source>
      <translation>Die Ausstrichprüfungen</translation>
    </message>
    <message>
      <source>The verdict</source>
      <translation>Das Urteil</translation>
    </message>
    <message>
      <source>This field was drawn by the computer. Every image ends in one of four ways: accepted, uncertain, rejected, or failed when it cannot be read. It is never a diagnosis.</source>
      <translation>Dieses Gesichtsfeld hat der Computer gezeichnet. Jedes Bild endet auf eine von vier Arten: akzeptiert, unsicher, abgelehnt, oder fehlgeschlagen, wenn es sich nicht lesen lässt. Es ist nie eine Diagnose.</translation>
    </message>
    <message>
      <source>Thousands of images are worked through unattended; those that need eyes come first in the list.</source>
      <translation>Tausende Bilder werden unbeaufsichtigt bearbeitet; die, die Augen brauchen, stehen in der Liste zuerst.</translation>
    </message>
    <message>
      <source>Where a result is not to be relied on, the reasons stand here. Drawn fields are unlike real ones, so the model says that it does not know them.</source>
      <translation>Wo man sich auf ein Ergebnis nicht verlassen kann, stehen hier die Gründe. Gezeichnete Gesichtsfelder sind anders als echte, darum sagt das Modell, dass es sie nicht kennt.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>With a camera on the microscope, the same checks stand beside the live image, and fields are captured from it.</source>
      <translation>Mit einer Kamera am Mikroskop stehen dieselben Prüfungen neben dem Live-Bild, und Gesichtsfelder werden daraus aufgenommen.</translation>
    </message>
  </context>
  <context>
    <name>TourPanel</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Done</source>
      <translation>&amp;Fertig</translation>
    </message>
    <message>
      <source>Esc leaves the tour, too; Help → Tour begins it again</source>
      <translation>Auch Esc verlässt den Rundgang; Hilfe → Rundgang beginnt ihn von vorn</translation>
    </message>
    <message>
      <source>Leave the to&amp;ur</source>
      <translation>R&amp;undgang verlassen</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Weiter</translation>
    </message>
    <message>
      <source>Tour, {number} of {count}</source>
      <translation>Rundgang, {number} von {count}</translation>
    </message>
  </context>
  <context>
    <name>TrainPage</name>
    <message>
      <source>Epoch {epoch} of at most {epochs}</source>
      <translation>Epoche {epoch} von höchstens {epochs}</translation>
    </message>
    <message>
      <source>Full training: {title} ({name} {version})</source>
      <translation>Volles Training: {title} ({name} {version})</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Log of the training</source>
      <translation>Protokoll des Trainings</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Paused. What is finished is kept; Resume goes on from there.</source>
      <translation>Angehalten. Was fertig ist, bleibt; „Weiter“ macht von dort weiter.</translation>
    </message>
    <message>
      <source>Progress of the training</source>
      <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
      <source>Quick adaptation: {title} ({name} {version})</source>
      <translation>Schnelle Anpassung: {title} ({name} {version})</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Start…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Stop and choose differently; the run is kept and can be gone on with</source>
      <translation>Beenden und anders wählen; der Lauf bleibt, und es lässt sich damit weitermachen</translation>
    </message>
    <message>
      <source>Stop here, free the computer, and go on later</source>
      <translation>Hier anhalten, den Computer freigeben und später weitermachen</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird beendet…</translation>
    </message>
    <message>
      <source>The images can be used meanwhile. Closing the window pauses the training.</source>
      <translation>Die Bilder lassen sich inzwischen verwenden. Das Schließen des Fensters hält das Training an.</translation>
    </message>
    <message>
      <source>The training ended without a result (exit code {code}). The log says more.</source>
      <translation>Das Training endete ohne Ergebnis (Endstatus {code}). Das Protokoll sagt mehr.</translation>
    </message>
    <message>
      <source>The training was ended from outside (signal {number}). Most often the memory was not enough: close other programs before you go on.</source>
      <translation>Das Training wurde von außen beendet (Signal {number}). Meist reichte der Arbeitsspeicher nicht: Schließen Sie andere Programme, bevor Sie weitermachen.</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Trainieren</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Nochmals versuchen</translation>
    </message>
    <message>
      <source>What was finished is kept. Try again goes on from there; Back lets you choose differently.</source>
      <translation>Was fertig war, bleibt. „Nochmals versuchen“ macht von dort weiter; „Zurück“ lässt Sie anders wählen.</translation>
    </message>
    <message>
      <source>{speed} images/s</source>
      <translation>{speed} Bilder/s</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message>
      <source>{time} left for this step</source>
      <translation>noch {time} für diesen Schritt</translation>
    </message>
  </context>
  <context>
    <name>TrainingCurves</name>
    <message>
      <source>Accuracy</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>Curves of the training</source>
      <translation>Kurven des Trainings</translation>
    </message>
    <message>
      <source>Epoch {epoch}: loss {loss:.3f}, accuracy {accuracy:.1%}, learning rate {rate:.2g}</source>
      <translation>Epoche {epoch}: Verlust {loss:.3f}, Genauigkeit {accuracy:.1%}, Lernrate {rate:.2g}</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <source>Loss by epoch</source>
      <translation>Verlust nach Epoche</translation>
    </message>
  </context>
  <context>
    <name>TrainingWizard</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Weiter</translation>
    </message>
    <message>
      <source>Put this panel away</source>
      <translation>Diesen Bereich weglegen</translation>
    </message>
    <message>
      <source>Put this panel away (F9); a training goes on</source>
      <translation>Diesen Bereich weglegen (F9); ein Training läuft weiter</translation>
    </message>
    <message>
      <source>Retraining</source>
      <translation>Nachtraining</translation>
    </message>
    <message>
      <source>The training has finished. F9 shows what came of it.</source>
      <translation>Das Training ist fertig. F9 zeigt, was daraus wurde.</translation>
    </message>
    <message>
      <source>What is still missing</source>
      <translation>Was noch fehlt</translation>
    </message>
    <message>
      <source>full training</source>
      <translation>volles Training</translation>
    </message>
    <message>
      <source>quick adaptation</source>
      <translation>schnelle Anpassung</translation>
    </message>
    <message>
      <source>{epoch} of at most {epochs} epochs done</source>
      <translation>{epoch} von höchstens {epochs} Epochen fertig</translation>
    </message>
  </context>
  <context>
    <name>Translations</name>
    <message>
      <source>This translation has not been reviewed by a speaker. Where it is in doubt, the English text holds.</source>
      <translation>Diese Übersetzung wurde von keinem Sprecher der Sprache geprüft. Im Zweifel gilt der englische Text.</translation>
    </message>
  </context>
  <context>
    <name>VerdictBanner</name>
    <message>
      <source>Accepted</source>
      <translation>Akzeptiert</translation>
    </message>
    <message>
      <source>Analysing</source>
      <translation>Analysieren</translation>
    </message>
    <message>
      <source>Analysing…</source>
      <translation>Analysiere…</translation>
    </message>
    <message>
      <source>Could not be analysed</source>
      <translation>Ließ sich nicht analysieren</translation>
    </message>
    <message>
      <source>Counted as benign</source>
      <translation>Zählt als gutartig</translation>
    </message>
    <message>
      <source>Counted as malignant</source>
      <translation>Zählt als bösartig</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Model: {name}</source>
      <translation>Modell: {name}</translation>
    </message>
    <message>
      <source>No field open</source>
      <translation>Kein Gesichtsfeld offen</translation>
    </message>
    <message>
      <source>Not analysed yet</source>
      <translation>Noch nicht analysiert</translation>
    </message>
    <message>
      <source>Not usable, so not classified</source>
      <translation>Nicht brauchbar, also nicht klassifiziert</translation>
    </message>
    <message>
      <source>Open or drop a field to begin</source>
      <translation>Öffnen Sie ein Gesichtsfeld oder legen Sie eines ab</translation>
    </message>
    <message>
      <source>Perhaps {name}</source>
      <translation>Vielleicht {name}</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Gründe</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Research and education; not a diagnostic device.</source>
      <translation>Forschung und Lehre; kein Diagnosegerät.</translation>
    </message>
    <message>
      <source>Uncertain</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>What the class does not mean</source>
      <translation>Was die Klasse nicht bedeutet</translation>
    </message>
  </context>
  <context>
    <name>VerdictStrip</name>
    <message>
      <source> · confidence {value}</source>
      <translation> · Sicherheit {value}</translation>
    </message>
    <message>
      <source>Accepted: {name}{sure}</source>
      <translation>Akzeptiert: {name}{sure}</translation>
    </message>
    <message>
      <source>Failed: could not be analysed</source>
      <translation>Fehlgeschlagen: ließ sich nicht analysieren</translation>
    </message>
    <message>
      <source>Model {name}.</source>
      <translation>Modell {name}.</translation>
    </message>
    <message>
      <source>Rejected: not usable, so not classified</source>
      <translation>Abgelehnt: nicht brauchbar, also nicht klassifiziert</translation>
    </message>
    <message>
      <source>Uncertain, perhaps {name}{sure}</source>
      <translation>Unsicher, vielleicht {name}{sure}</translation>
    </message>
  </context>
  <context>
    <name>Viewer</name>
    <message>
      <source>, {count} white cells outlined</source>
      <translation>, {count} weiße Zellen umrandet</translation>
    </message>
    <message>
      <source>Image viewer</source>
      <translation>Bildansicht</translation>
    </message>
    <message>
      <source>No image is shown.</source>
      <translation>Es wird kein Bild gezeigt.</translation>
    </message>
    <message>
      <source>{width} × {height} pixels</source>
      <translation>{width} × {height} Pixel</translation>
    </message>
  </context>
  <context>
    <name>Viewfinder</name>
    <message>
      <source>Choose a camera to see its live view here.</source>
      <translation>Wählen Sie eine Kamera, um hier ihre Live-Ansicht zu sehen.</translation>
    </message>
    <message>
      <source>First point</source>
      <translation>Erster Punkt</translation>
    </message>
    <message>
      <source>Frozen</source>
      <translation>Eingefroren</translation>
    </message>
    <message>
      <source>LIVE: {verdict}</source>
      <translation>LIVE: {verdict}</translation>
    </message>
    <message>
      <source>Live view</source>
      <translation>Live-Ansicht</translation>
    </message>
    <message>
      <source>No camera</source>
      <translation>Keine Kamera</translation>
    </message>
    <message>
      <source>Second point</source>
      <translation>Zweiter Punkt</translation>
    </message>
    <message>
      <source>{length} pixels between the points. Backspace takes the last one back.</source>
      <translation>{length} Pixel zwischen den Punkten. Die Rücktaste nimmt den letzten zurück.</translation>
    </message>
    <message>
      <source>{which}: click, or move with the arrow keys and press Enter. Escape ends it.</source>
      <translation>{which}: klicken, oder mit den Pfeiltasten bewegen und die Eingabetaste drücken. Esc beendet es.</translation>
    </message>
    <message>
      <source>{width} × {height} pixels</source>
      <translation>{width} × {height} Pixel</translation>
    </message>
  </context>
  <context>
    <name>WindowTitle</name>
    <message>
      <source>Live</source>
      <translation>Live</translation>
    </message>
    <message>
      <source>Scan</source>
      <translation>Durchlauf</translation>
    </message>
  </context>
  <context>
    <name>_Plot</name>
    <message>
      <source>training</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>Validierung</translation>
    </message>
  </context>
  <context>
    <name>_Rows</name>
    <message>
      <source>Checks; the arrow keys spell one out</source>
      <translation>Prüfungen; die Pfeiltasten lesen eine vor</translation>
    </message>
    <message>
      <source>Fail</source>
      <translation>Nicht bestanden</translation>
    </message>
    <message>
      <source>Pass</source>
      <translation>Bestanden</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warnung</translation>
    </message>
  </context>
  <context>
    <name>_Strip</name>
    <message>
      <source>The focus of the last seconds below the best so far, and the focus now as a bar</source>
      <translation>Die Schärfe der letzten Sekunden unter der bisher besten, und die Schärfe jetzt als Balken</translation>
    </message>
  </context>
</TS>
