<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- not reviewed by a speaker -->
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About LeukoDesk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A desktop workbench for stained blood smears.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence: Apache-2.0. Nothing leaves this computer.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Open images…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one or several image files and analyse them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse every image of a folder and of the folders in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse the image, or the image files, on the clipboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the image off the list; the file stays as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close &amp;all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take every image off the list; the files stay as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close LeukoDesk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Scan folders…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse thousands of images unattended, and see those first that need eyes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open sca&amp;n…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the results of a scan from its file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the &amp;scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the list of the scan, where the field is that was shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Mark as seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark the field of the scan as seen, or no longer; opening it marks nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Next image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the next image of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Previous image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the previous image of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse a&amp;gain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the image once more and analyse it with the chosen model and smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse all &amp;waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on with the images that have no verdict yet, for example after a cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the &amp;offered model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse this image with the model that is offered for it, and no other image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop what is running; images without a verdict keep waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Install model bundle…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install a model from a file; it is verified first, and not active by that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export model bundle…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the model at work as one file, to carry it to another machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go back to the model before…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the model active again that was active before the last promotion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Retraining</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a model from the laboratory's own images, step by step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retrain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the &amp;model wants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the smear checks that the model bundle names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the image is a stained smear field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the image is one segmented cell on black</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Paper (HSV rule)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the brightness, saturation and hue rule as it was published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Live camera…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See what the camera sees, with the checks beside it, and capture fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Live</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Capture this field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the frame that is shown; in the live view the space bar does it, too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Freeze, or go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold the frame that is shown, to look at it calmly; again to go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Auto-capture, or stop it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take every sharp field not taken yet, as soon as the stage stands still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Zebra on clipped pixels, or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stripe what is so bright that nothing can be told there any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Live &amp;verdict, or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the model about the live frame a few times a second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;hoose camera…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for cameras, and open another one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;ontrol chart…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Focus, brightness and stain day by day, which show drift before results drift</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;User guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read how LeukoDesk is used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List every action with its keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Intended use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read what LeukoDesk is for and what it is not for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Notices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read what LeukoDesk reported in this session, with details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;About LeukoDesk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version, licence and where LeukoDesk keeps its files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cap&amp;ture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attention map settin&amp;gs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Fit to window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the whole image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actual &amp;size (1:1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show one pixel of the image as one pixel of the screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1:1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Come closer; the mouse wheel does it too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step back; the mouse wheel does it too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view to the left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view to the right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the view down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White &amp;cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outline the white cells that were found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the probabilities and the settings of the attention map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smear chec&amp;ks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what the smear checks measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mo&amp;del</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show which model is at work, and its card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F&amp;ull screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the whole screen, and come back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Attention map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show where the model looked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As &amp;outlines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw the attention map as outlines, so that the image stays as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Stronger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lay the attention map more strongly over the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Weaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lay the attention map more weakly over the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Next class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show where the model looked for the next class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Previous class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show where the model looked for the previous class</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AddressDialog</name>
    <message>
      <source>Add file, folder or address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File, folder or address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password is kept with the address in your settings, in a file that only your account can read, and is not shown again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{source} ({endings});;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened &amp;by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Where</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AttentionPanel</name>
    <message>
      <source>Show the &amp;attention map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fille&amp;d</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Out&amp;line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Strength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class whose attention map is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attention map filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attention map as an outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strength of the attention map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the model looked for “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the model looked: to be seen once an image is classified.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>Audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip the audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is forced: you may go on in any case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the images…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The audit ended without a result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can go on without it, or try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} serious findings. Read them before you go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One serious finding. Read it before you go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing serious; {count} things to look into.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing serious; one thing to look into.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing wrong was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Serious</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look into it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can something good be learned from these images?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The audit looks for images that cannot be used, doubles, too few images, and for shortcuts: whether the class can be told without looking at the cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of the audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings, the worst first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the chosen finding says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images behind it (Return or double click shows one)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images behind the finding</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CameraChooser</name>
    <message>
      <source>Searching… {done} of {all} sources have answered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searching…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was found there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No camera found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch the microscope's camera on, plug in its cable, wait ten seconds, and search again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close every other program that shows the camera's image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A network camera, a video or a folder of fields has to be added once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No camera was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cameras, by source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add file, folder or address…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove from the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look there no more (Del); nothing is deleted</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CaptureHeader</name>
    <message>
      <source>Camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole frame</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>100 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>200 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom of the live view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels of the screen for one of the frame; the middle of it is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zebra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stripe what is too bright for anything to be told there (Ctrl+Shift+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Live verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the model about the live frame a few times a second (Ctrl+Shift+V)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Control chart…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Focus, brightness and stain day by day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change camera…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for cameras, and open another one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the image (F3); the camera stays open</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CapturePane</name>
    <message>
      <source>Live verdict, changing with the view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} captured fields were not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the camera…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No live image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Played to the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asking the model…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No live verdict</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CapturedFields</name>
    <message>
      <source>Captured: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analysing…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CardDialog</name>
    <message>
      <source>Model card – {name} {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model card</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChartControl</name>
    <message>
      <source>no objective named</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChartDialog</name>
    <message>
      <source>Control chart of the camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Camera and objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something drifts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is out of control on the last day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let what is usual begin anew today? It makes sense after another lamp, stain or objective. The days before are no longer shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Begin anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no chart yet. Every captured field adds to it: focus, light and stain, one point a day. From the tenth day on it shows limits, and says when something drifts before the results do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New baseline…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckLights</name>
    <message>
      <source>Checks of the live view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No live frame</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All checks pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready to capture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>focus again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set the exposure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make the light even</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see to the stain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>find white cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usable; better: {todo}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not usable: {todo}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChecksPanel</name>
    <message>
      <source>Pass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No checks yet: no image has been read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} passed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} with a warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profile “{profile}”: {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the model wants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of a smear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Single cell on black</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paper's colour rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profile of the smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which set of smear checks decides whether an image is usable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the chosen check says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Profile</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChipRow</name>
    <message>
      <source>Clear &amp;filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show every field of this list again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this filter away: {text}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClassCount</name>
    <message>
      <source>{name}: {count} fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {count} fields. Click to list only these.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClassHistogram</name>
    <message>
      <source>Fields by class</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>Classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Patients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name in the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Malignant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learn from {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}: without the tick its images are left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name in the model for {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the model will call this class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether {label} is malignant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new model must find the malignant classes at least as well as the model before it</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConfidenceBar</name>
    <message>
      <source>Confidence {value}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ControlPlot</name>
    <message>
      <source>Limits are drawn after {needed} days with captured fields. So far: {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual: {centre}, between {low} and {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limits are provisional: {days} of {wanted} days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No day is out of control.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>◆ {count} days are out of control, the latest {told}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>◆ Out of control: {told}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>beyond the limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>twice near a limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seven days in one direction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seven days on one side</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message>
      <source>Images so far</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>Data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the images first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick at least two classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each class a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two classes have the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model's name may have small letters, digits, - and _ only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the model a title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder with one folder for each class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table with the columns file and label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table with the columns file and patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.csv);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total} files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been chosen yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{images} images in {classes} classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of these, {images} images in {classes} classes are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file cannot be used and is skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} files cannot be used and are skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the file names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No patients are known: images of one patient may be learned from and tested on, which flatters the model. A table with the columns file and patient helps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} patients are known {source}: no patient is both learned from and tested on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which images should be learned from?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder that holds one folder for each class, or a table with the columns file and label. It can be dropped here, too. The images stay where they are, unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose table…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add patients…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a table with the columns file and patient for the images of the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chosen images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images that have been read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the skipped files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do the classes mean?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields of a smear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Single cells cut out on black</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggested from a few of the images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Short, for folders and lists: small letters, digits, - and _</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The images show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title of the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Short name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What will be made?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message>
      <source>Pasted image {number}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Duration</name>
    <message>
      <source>about {count} seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about a minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {count} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about {count} hours</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmptyPage</name>
    <message>
      <source>Drop a smear field here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an image file, several, or a whole folder; or paste an image (Ctrl+V)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LeukoDesk checks whether the image is a usable stained smear, shows which class the model finds and how sure it is, and where the model looked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open images…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one or several image files (Ctrl+O)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder with images (Ctrl+Shift+O)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Live camera…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See what the microscope's camera sees, and capture fields (F3)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportMenu</name>
    <message>
      <source>Only the se&amp;lected fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Else every field of the list, as it is filtered and sorted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With &amp;full paths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Else only paths below the scanned folder, which say nothing of this machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the {count} se&amp;lected fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the se&amp;lected field</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportStrip</name>
    <message>
      <source>Writing the export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields that are written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel e&amp;xport</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <source>{title}: name of a new folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An export is being written. Wait for it, or cancel it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export was cancelled; nothing of it is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 field was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} fields were</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{fields} written to {path}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Search in names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S&amp;mear check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See&amp;n</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warned or failed:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the most probable class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the malignant classes together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As a multiple of the limit; above 1 × a field is unlike what the model knows</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterButton</name>
    <message>
      <source>Filter: {what}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FocusBar</name>
    <message>
      <source>New best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget the best focus so far, as after the stage was moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Focus beside the best so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No focus measured yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} – the best so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} of the best focus</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FolderList</name>
    <message>
      <source>Add a folder, or drop folders here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folders to scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add fol&amp;der…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder; folders can be dropped here, too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the selected folders off this list (Del); they stay as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder to scan</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Histogram</name>
    <message>
      <source>Histogram of red, green and blue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often each value is in the frame, from 0 at the left to 255 at the right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No histogram yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Black: {channels}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the limit: {channels}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither end is reached</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImageList</name>
    <message>
      <source>Open images</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImageModel</name>
    <message>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analysing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>IntendedUseDialog</name>
    <message>
      <source>Intended use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intended use of LeukoDesk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I &amp;understand and agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close LeukoDesk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For research and education. Not a diagnostic device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A verdict says what a model found in one image. It is not a diagnosis and must not guide treatment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The models learned from few laboratories. On smears of another stain, microscope or camera they can be wrong while looking sure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Benign” means hematogones in suspected cases; it does not mean a healthy person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The attention map shows where the model looked, not where the disease is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person who is qualified to read smears looks at every image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing leaves this computer: LeukoDesk opens no connection to the internet.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>InterruptedRuns</name>
    <message>
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A training was interrupted. It can go on where it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some trainings were interrupted. They can go on where they were.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left of an interrupted training cannot be gone on with.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Limits</name>
    <message>
      <source>{needed}, better {better}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>better {better}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {low}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most {high}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LivePage</name>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Series</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Another LeukoDesk is open but does not answer, so this is a window of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images ({patterns});;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no image and no image file on the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A scan was interrupted: {file}. Scan folders (F4) offers to continue it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{model} (candidate)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model bundles (*{suffix});;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install model bundle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {model} is installed. It is not active; choose it in the menu Model to use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model bundles (*{suffix})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export model bundle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model was written to {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to the model {earlier}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back from {active} to the model before, {earlier}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images on the list are analysed again with it. No model is deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {model} is active again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {model} is active from now on.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Measuring</name>
    <message>
      <source>How long this will take could not be measured.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MethodPage</name>
    <message>
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start adaptation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measuring what it will take…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not possible: no installed model has a last layer that can be exchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not possible here: the training program (with TensorFlow) is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model was made for other images than yours. What it has learnt to see helps less then; the result will say how good the new model is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>70 % of the images are learned from, 15 % choose the best state, 15 % test the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>divided at random, by image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>divided by patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>divided in blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images that follow each other are often alike: of one smear, or of one patient. In blocks fewer of them are both learned from and tested on; the figures are lower, and more honest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leaky: images of one patient are on both sides. Figures will be too good, and are labelled so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale bars and dates stand there. What is masked is seen neither in learning nor in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The audit found that the class can be told from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It needs {needed} of memory; {free} are free. Close other programs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It needs {needed} on the disk; {free} are free. Make room first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most {time}, {memory} of memory and {disk} on the disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One step is being measured on this computer…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How should the model learn?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick adaptation (recommended)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing: it learns from scratch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An installed model keeps its way of seeing and learns your classes: seconds to minutes, enough for most laboratories.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole network is trained on your images: for some thousand images, and up to hours. It can be paused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>So often all images are gone through at most; it ends earlier if that no longer helps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Builds upon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epochs at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mask the border and the corners</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How is it tested?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Divide without looking at patients (leaky)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only to compare with published figures that were made this way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Divide in blocks of images that follow each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the order of their names: the first of each class train, the last test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What will it take?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measuring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure again</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MiddlePane</name>
    <message>
      <source>Scans (*.sqlite);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open scan</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ModelPanel</name>
    <message>
      <source>Model ca&amp;rd…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the model learned from, how well it does and where it is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looks at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHA-256</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a field of a smear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a single cell on black</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>active: used unless another one is chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not active: chosen to look through</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>candidate: not promoted, for looking only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>active for its kind of image; chosen for this image alone</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Models</name>
    <message>
      <source>{model} (active for single cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{model} (active for fields)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>D&amp;etails…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the notices of this session with their details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close &amp;notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this notice away; it stays in Help → Notices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notice: {sentence}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoticeOverFrame</name>
    <message>
      <source>Trying again in {seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trying again…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoticesDialog</name>
    <message>
      <source>Notices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There have been no notices since LeukoDesk was started.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notices, the latest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details of the notice</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ObjectiveBox</name>
    <message>
      <source>Choose the objective that is in the light path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel size {size} µm, measured on {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pixel size measured on {date} does not hold for frames of this size. Calibrate it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel size not calibrated: there is no scale bar.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light reference of {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No light reference taken yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose, or type a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calibrate pixel size…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By two points of known distance, as on a stage micrometer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Even out the light (flat field)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White balance by the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take reference…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Captures the light at an empty place, once for each objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget the pixel size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget the light reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget everything of this objective</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ObjectiveControl</name>
    <message>
      <source>It was made at {width} × {height} pixels and does not even out frames of this size.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OfferBox</name>
    <message>
      <source>Use it for this image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use it for all images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analyse this image with it, and no other image (Ctrl+J)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As if it were chosen in the menu Model: all images are analysed with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use {model} for this image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use {model} for all images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not use {model} for this image</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OtherModel</name>
    <message>
      <source>{model} judges all images from now on, until you choose another one in the menu Model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{model} was chosen for this image alone. Other images go to {at_work}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Page</name>
    <message>
      <source>Ne&amp;xt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Serious findings of the audit: figures measured on these images may deceive.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PartButtons</name>
    <message>
      <source>Lists of the scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{asked} of {count}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PixelSizeDialog</name>
    <message>
      <source>Calibrate pixel size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance of the two points on the slide, in micrometres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>So far it was {before} at this objective. See whether {objective} is the one in the light path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at a stage micrometer, and take two of its lines as far apart as the image allows. One division is mostly 10 µm. For the objective {objective}:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Distance on the slide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not named</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProbabilityChart</name>
    <message>
      <source>No probabilities, because nothing has been classified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the class means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability of every class</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Property</name>
    <message>
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>off</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PropertyPanel</name>
    <message>
      <source>More settings ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This camera has nothing that can be set here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exposure set by the camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exposure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gain set by the camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White balance set by the camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White balance, red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White balance, blue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Binning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frame rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No setting is called so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Camera settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Camera</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecentScans</name>
    <message>
      <source>Scans so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} uncertain</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReferenceDialog</name>
    <message>
      <source>Take light reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1. Put in the objective {objective}, and set lamp, condenser and exposure as for work.
2. Move to a place of the slide without cells, and focus a little beside it.
3. Take a frame, move to another empty place, and take the next: three are best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for which it is meant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frames taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {wanted} frames taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Take frame</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Make reference</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultPage</name>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compared with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to {model}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>single cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model is at work now: {what} are analysed with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the test images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures on the test images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use this model from now on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes effect at once, and can be taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the whole report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All figures, curves and the worst errors, in the web browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin anew</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultsGallery</name>
    <message>
      <source>Gallery of the fields of the scan</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultsPage</name>
    <message>
      <source>{shown} of {total} fields shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sorting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} fields in this list is what the filters ask for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no field in this list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No field has a result yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the scan…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultsTable</name>
    <message>
      <source>Fields of the scan</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultsTools</name>
    <message>
      <source>What is shown, and in what order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Back to the worklist's order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What needs eyes first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark the selected fields as seen, or no longer: M or the space bar. Opening one marks nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Gallery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures side by side instead of rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>C&amp;harts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields by class, and probability against distance, beside the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the listed or the selected fields for others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seen (M)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as seen (M)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RunningStrip</name>
    <message>
      <source>Scanning {scan}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused: {scan}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping: {scan}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished: {scan}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped: {scan}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not finished: {scan}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finishing the images at hand…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the folders: {count} files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is computed until Resume.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rate} images/s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} known already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan what is left, is new or has changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file lies where nothing may be written. Copy it elsewhere to go on with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue goes on where it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of the scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image that was finished last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File that was finished last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images that are done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rate and time left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin nothing new until Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End the scan; what is finished is kept, and it can be continued later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other scans…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up another scan, or look at another one; this one goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the running scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this page away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this page away (F4); a scan goes on</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScaleBarStrip</name>
    <message>
      <source>Not calibrated: set the pixel size…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click two points of a stage micrometer whose distance is known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale bar: {length}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScanForm</name>
    <message>
      <source>With the folders below them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every image format; for example  *.tif  or  day1_*.png</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several are separated by spaces; nothing here means every image format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As in the menu Model → Smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attention maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the model looked, for the list, the summary and later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of white cells (takes half as long again)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White cells are looked for and counted; no verdict depends on it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the scan file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose where the results are kept, or a scan to go on with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as the model wants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paper (HSV rule)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan file</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScanPane</name>
    <message>
      <source>It is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan {path} cannot be opened. {sentence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan of {folders} has ended. {sentence} F4 shows what came of it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScanResults</name>
    <message>
      <source>1 captured field is not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} captured fields are not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is not saved is lost when the window is closed. The live camera (F3) offers to save it elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Lose them and close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep the window open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A scan is running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A scan is running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stops when the window is closed. What is finished is kept, and it can be continued later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Stop the scan and close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A small picture of the field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the file lies below the scanned folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the field ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The most probable class; hatched where the verdict is uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the most probable class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Malignant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability of all malignant classes together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance / limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the field is from those the model was trained on; above 1 × the limit it is unlike them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smear check / error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smear checks that warned or failed; of a file that failed, why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White cells that were found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether somebody has looked at it and said so (key M)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worklist: {first}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sorted by {column}: {first}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>malignant and uncertain first, by malignant probability in whole percents, then by distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from its end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from A to Z</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from Z to A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accepted first, failed last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed first, accepted last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the model's order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>against the model's order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the highest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lowest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the most unusual first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the most usual first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>those with a failed check first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>those without a failed check first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the most first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the fewest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not yet seen first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seen first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Table (CSV)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One line a field, for spreadsheet programs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;JSON lines…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One record a field, for other programs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON lines (*.jsonl)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Summary with pictures (HTML)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One page with pictures and attention maps, to read and print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Copies in class folders…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies of the image files, one folder for each class: also a folder for retraining</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>distance {times}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{times}, unlike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{check} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worklist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that was classified: what needs eyes first, then what was accepted as not malignant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs eyes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted as malignant, or uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted, not malignant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted as a class that is not malignant, or of which that cannot be said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not usable, so not classified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Could not be read or analysed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every field, rejected and failed ones too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verdict: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability: {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Malignant: {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance: {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smear check: {check}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} chosen fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> or </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {low}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tip}. Click to sort.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own models</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScanRun</name>
    <message>
      <source>The scan was stopped. It can be continued: what is done is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan was ended from outside (signal {number}). What is done is kept. If the memory was not enough, close other programs first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan ended unexpectedly (exit code {code}). What is done is kept.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScanWalk</name>
    <message>
      <source>No longer in this list of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field {number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan was made with the model {scanned}; what is shown here is what {loaded} finds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan's model is not installed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan used the smear checks “{scanned}”; here it is “{here}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file has changed since it was scanned. Scan again to bring the list up to date.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScanWalkBar</name>
    <message>
      <source>Back to the scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the list of the scan (Backspace)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the field before in the list (PgUp)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous field of the scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the next field of the list (PgDown)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next field of the scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark this field as seen, or no longer (M)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let the model and the smear checks of the scan come to work, and analyse again with them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the scan: {found}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seen (M)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as seen (M)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Use the scan's model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Use the scan's smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields of the scan</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Scatter</name>
    <message>
      <source>probability of the class, %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>distance / limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability against distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw a rectangle to list only what is in it; click a point to go to its field. The filters Probability and Distance do the same by keyboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of these fields was classified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{drawn} of {total} points are drawn: where they are dense, one for many.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{total} fields. Draw a rectangle to list what is in it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>“{0}” has {1} images, “{2}” {3}: {4} times as many.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Balance of the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every class has {0} images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}: fewer than {1} images (the smallest class: {2}). {3}; add more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The images are of {0}, known from the {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}. Images of one patient may then both train and test, and the figures are too good. Give patients in a table, in folders or in the files' names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {0}. With so few, one patient decides how good a model seems; add images of others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of {1} have images of more than one class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each patient has images of one class only. Whatever else differs between patients (stain, day, age) goes with the class and may be learnt in its place; only a test on other patients shows whether it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of {1} in more than one part of the split ({2}). A model is then tested on patients it has learnt, and its figures are too good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every class has at least {0} images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every patient stands in one part of the split only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The images have no class {0}. They have these: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer than two classes remain. Leave fewer of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no column {0}. It has these: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report could not be written to {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same file is there more than once: {0}. They count twice in every figure; delete the copies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file is there twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images that show the same: {0}. LeukoDesk keeps them on one side of a split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No two images show the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same image has two labels: {0}. One of them is wrong; correct the labels or delete the images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image is there under two labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same image stands in more than one part of the split ({0}): {1}. A model is then tested on what it has learnt, and its figures are too good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image stands in two parts of the split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of less than {1} px width or height: too little to see a cell. Leave thumbnails out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The images are of {0} sizes; {1} of {2} × {3} px, and {4} of clearly another size or shape. All are brought to one size, so that cells become larger or smaller, or are squeezed. Use images of one magnification.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every image file could be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every image is at least {0} px wide and high.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stain all classes alike and photograph them with one light; or choose the full training, which varies the stain of what it learns from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Have the border and the corners masked, where scale bars and dates stand, when a model is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save all images with the same program, size and quality. Where cells stand on a blank background, the size of a file is also that of its cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortcuts could not be measured: a class has fewer than two images. Add images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0} builds upon another one, which is not installed. Install that one too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model is damaged or was changed, and is not used. Install it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another model {0}/{1} is installed already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model in this place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This version of the model exists already. Choose another version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of the models cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model cannot be written here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A damaged model is in the way and cannot be put aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not a model, or it is damaged or was changed. Nothing was installed. Get it once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file was made by a newer version of LeukoDesk. Update LeukoDesk to install it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file of a model in this place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0} is installed already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0} builds upon {1}, which is not installed. Install that one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model could not be exported. See that the disk has room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model could not be installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk has no room for the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thresholds at which {0} of {1} are accepted, {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>px</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Black surroundings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>% of the border</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>% of the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>% in one piece</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stain colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>% of the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exposure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of 255</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colourfulness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lab chroma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inner structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grey levels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Focus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is large enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is too small to show the cell well. Cut it from a larger image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell lies on black.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The surroundings are not black: this looks like a whole field or another picture, not like one cell cut out on black. Use a field model for fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell fills a fair part of the image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no cell, or it is very small. Cut it out more closely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell fills nearly the whole image. Cut it out with more room around it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is one cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are several pieces. Cut out one cell at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is stained blue to purple.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is not blue to purple, as a stained nucleus is. This is no stained white cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is neither too dark nor too bright.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is too dark. Give more light or a longer exposure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is too bright. Give less light or a shorter exposure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is coloured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell has hardly any colour. The stain has failed, or this is another kind of microscopy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The colours are stronger than a blood stain's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell shows structure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is one flat patch without structure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The brightness within the cell varies more than in a stained cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell's structure is sharp.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is blurred. Focus again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The structure is finer than a stained cell's. Is this noise or a drawing?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Background brightness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overexposure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>% of pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Even illumination</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>px blur at 256 × 256</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brighter than the background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calm background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of the edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of the density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Green</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>% of the dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nucleus channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>separability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nucleus stain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>optical density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separate dark pieces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell-sized pieces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fine texture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round dark objects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Directions of edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evenness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All in all it resembles a field of a stained blood smear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resembles a stained smear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is too small to show cells well. Take it with more pixels, or do not cut it so closely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field is not surrounded by black.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The empty background is bright.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The empty background is too dark. Give more light or a longer exposure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hardly any pixel is white to the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field is evenly lit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the field are much darker than others. Centre the condenser, or take a field without folds and shadows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells stand out from the background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells hardly stand out. Check staining, exposure and focus.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges are sharp.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells lie on an empty background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is hardly any empty background. Choose a thinner part of the smear. Tissue and scenes look like this too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is almost empty. Move to a part of the smear that has cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is brighter than the background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The background is calm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What absorbs light is coloured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is dark is grey and not stained. This is no stained smear, or the stain has failed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is green.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stained parts separate well by colour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing separates by the colour of stained nuclei and cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts towards the resemblance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark pieces have the size of cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hardly any dark piece has the size of a cell. Use the magnification the model was made for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No finer texture than cells have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlines are those of round dark objects.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlines are not those of round dark cells on a bright background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges run in all directions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges run in a few directions, as in text, drawings and buildings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All in all it {0} a field of a stained blood smear: above all, {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Much of the image is black. A single cell cut out on black belongs to a cell model, not to a field model; else open the field diaphragm or cut the black away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Much of the image is white to the limit, perhaps pale cells with it. Give less light or a shorter exposure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is blurred. Focus again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Much of the image is brighter than what should be the background. A stained smear only absorbs light.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The background is as restless as the cells. Clean the slide, or choose a field without precipitate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is green in the image, which no blood stain gives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The texture is finer than cells have. Tissue, text and noise look like this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} % of the pixels (striped) have one colour at its limit. Less light shows them truly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White cells are in view.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No white cell in view. Move to a part of the smear that has some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} could not be measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model is not sure: the most probable class, {0}, has {1} %; at least {2} % is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {0} the model was trained on (distance {1}; at most {2} is allowed).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The known features of the model do not fit together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {0} of the model cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {0} of the model are damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The light falls off too far for a correction. Centre the lamp and open the field diaphragm, then capture the empty place again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The empty place is overexposed. Shorten the exposure until nothing is clipped, then capture it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The empty place is too dark. Lengthen the exposure or turn up the lamp, then capture it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The empty place is too strongly coloured for a correction. See whether a filter is in the light, or change the camera's own white balance, then capture it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The place is not empty: something dark lies in it. Move to a place without cells or dirt, or remove the slide, then capture it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The light is blotchy. Clean the optics, open the field diaphragm, and capture a place that is empty and not only out of focus.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The frames of the empty place are not of one size. Capture them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flat field of {0} applied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White balance of {0} applied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The flat-field reference was made at {0} × {1} and is not applied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training went astray and cannot go on. Choose the quick adaptation instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The split is leaky: what the model, or the one it builds upon, has learnt from may hold test images, their near-duplicates, or other images of their patients. All figures are too good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new model is not offered, because it could not be judged: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label more {0}s, from patients that no model has learnt from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caution: from {0} the classes can be told apart {1} by the model: {2} against {3} balanced accuracy on the same split. The model may have learnt this instead of the cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new model is not offered: from {0}, without a look at any cell, the classes can be told apart better ({1} balanced accuracy).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new model is offered: {0}, it {1} {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new model is not offered: {0}, {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All shares count the most probable class of every one of the {0}, also where LeukoDesk would call the result uncertain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new model is not offered: {0} than {1}, {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new model is offered: {0}, it is clearly better than {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Averaged over the classes, the new model recognised {0} of the {1}; {2} {3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model is at work for {0}s yet that it could be compared with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of the test part {1} left out, because one of the models, or the one it builds upon, has learnt from them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference of {0} points may be chance: its 95 % interval is {1} to {2} points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sensitivity was not compared: the classes do not tell malignant from not malignant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model at work, {0}, has other classes, and could not be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It called {0} of the malignant {1} malignant; {2} {3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It called {0} of the malignant {1} malignant, and {2} of the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report of the training cannot be written. See that the disk has room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The intervals rest on {0} {1} alone, and say little of others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All of it comes from 1 {0}, which says nothing of others: the intervals are as wide as can be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model does not do what its description says, and is not used. Install it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A golden case of the model is not an image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A class has fewer than two images to learn from. Add images of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be learnt from these images: they are all alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {0} could not be looked into; images in it are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no image in the folder {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have no permission to look into this folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such folder. It may have been moved, renamed or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a rare kind of BMP, which LeukoDesk does not read. Save it as PNG or TIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file ends before the image does; it was probably cut off while being copied or saved. Copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is damaged: a part of the image cannot be decoded. Copy it again from where it came from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough memory to open this image. Close other programs, or export a smaller part of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a rare kind of JPEG (12 bits, or a process that no camera uses), which LeukoDesk does not read. Save it as PNG or TIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file's colour profile was not applied; colours are shown as stored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The upper 8 of 16 bits per colour were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This image holds {0}, which LeukoDesk does not read. Export it with 8 or 16 bits per colour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has 16 bits per colour but uses only {0} of them; 0 to {1} was scaled to 0 to 255.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image has {0} megapixels ({1} × {2}); at most {3} can be opened. Export a smaller part of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is only {0} × {1} pixels; at least {2} × {3} are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transparent parts were laid on white.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The CMYK colours were converted to RGB without a colour profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is marked as wholly transparent; that was ignored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is an animation; its still image is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This TIFF file holds {0}, which LeukoDesk does not read. Export it as an ordinary TIFF, PNG or JPEG.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first of {0} pages is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is an animation; the first of {0} frames is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file may not be opened: you have no permission to read it, or another program keeps it to itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be read to its end. It was moved or changed meanwhile, or its drive or network is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not an image that LeukoDesk knows. It reads {0} and {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This image has an unexpected pixel layout and cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a folder, not an image file. Open the images in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty (0 bytes). Copy it again from where it came from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a file of the kind {0}, which LeukoDesk does not read. Export it as TIFF, PNG or JPEG.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has {0} GB, more than an image that can be opened. Export the part that is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such file. It may have been moved, renamed or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model builds upon another one, which is not installed. Install that one too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model builds upon another one than the one that is installed. Install both together again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model and the one it builds upon want images of different sizes. It cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the model knows does not fit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network of the model is not what its description says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model gave a result that is not a number. This image cannot be classified with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model could not be run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last layer of the model does not fit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network of the model cannot be loaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not a diagnosis, and does not say how advanced or how severe a disease is. It is only as right as the laboratory's labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not mean that the patient is healthy, nor that no leukemia is present. It is only as right as the laboratory's labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It says nothing of whether a disease is present. It is only as right as the laboratory's labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image resembles images that the laboratory labelled “{0}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the images that were tried can be read. Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The images hold no class {0}. Choose the folder again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such folder or table. It may have been moved, renamed or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder could not be looked into.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pattern for patients marks nothing: put the patient's part in brackets, UID_(.+?)_.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pattern for patients is not a regular expression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no image in this folder. Choose a folder that holds one folder for each class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It lies beside the class folders, in none of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} was changed while the training was under way. Start it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file was gone before it was read to its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There {0} of {1}{2}, too few for {3} parts. {4}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image is of the fold “{0}”. The column has these: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All images of {0} are in the fold “{1}”: none is left to train on. Choose another fold, or another column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no two patients to leave out in turn. Divide the images by shares instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The patients cannot be shared out so that every part has every class. Add images of more patients, or use fewer parts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are too few images of {0} for contiguous blocks: none is left for {1}. Add images, or divide them at random.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All images of {0} are of one patient, “{1}”, who cannot be left out. Add images of another patient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table {0} is empty. It needs a line of headers and a line for each image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table {0} names none of the images. Its column “{1}” must hold their names or their paths below the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table {0} has no column “{1}”. Its first line must name its columns, such as file,label,patient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table {0} is too large to be a list of images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table {0} cannot be read. Save it again as CSV (UTF-8).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row of the table names no file: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table gives no label for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table lists it twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of the model holds something this version of LeukoDesk does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model was made for a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model was made for a version of LeukoDesk that is no longer supported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of the model is too large to be one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of the model does not make sense: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is not a version such as 1.0.0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of the model cannot be read: it is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of the model cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two points are too near each other: take points at least {0} pixels apart, better as far apart as the image allows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This would make a pixel {0} µm wide, which no light microscope shows. See whether the distance is in micrometres (1 mm = 1000 µm).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the distance between the two points in micrometres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image is too pale or too uniform for others to be brought to its colours. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured once, on the test part ({0}){1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model at work that the new one was to be compared with cannot be read any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} {1} Train once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} more files cannot be used; the audit lists them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training cannot be written here. See that the disk has room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This training cannot be read: its folder is damaged or gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no column {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This training is already running. Wait until it has ended, or stop it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of the training is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training cannot be written here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was not enough memory. Close other programs, or choose the quick adaptation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file could not be read or written: {0}. See that the disk has room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LeukoDesk made a mistake, and the training has ended. What it had finished is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. It can be resumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which model is active was written by a newer version of LeukoDesk. Use that one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It cannot be read which model is active. To begin again with the models that LeukoDesk came with, move the file active.json away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which model is active could not be written. See that the disk has room. Nothing has changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its last layer was fitted on the images of one laboratory. On those of another stain, camera or microscope it is to be expected wrong unless it says uncertain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It sees what the network it builds upon has learnt to see, and nothing else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It knows the classes it was fitted on, and nothing else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The quick adaptation cannot build upon {0}: only upon a whole model that pools.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The quick adaptation builds upon a model. Choose one, or choose the full training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model to build upon cannot be used. {0} Or choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LeukoDesk made a mistake with this image, and has no result for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough memory for this image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting: the stage moves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting: the stage has only just stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting: the focus changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Out of focus: this field was sharper a moment ago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Out of focus: the fields taken before are sharper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting: compared with the fields taken before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brightness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stain hue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evenness of light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name cannot have “{0}” in this place. Begin it with a letter or a digit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pattern needs {0}, or all fields of a series would have one name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pattern is too long for the name of a file. Leave something out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is not a placeholder. There are {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the word may stand between the braces: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many digits the counter has is written {0}, from 01 to 09.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A brace is missing in the pattern. A placeholder is a word between two: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” cannot stand in the name of a file. Leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The flat-field reference of this camera and objective cannot be read and is not applied. Make it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The flat-field reference was made by a newer version of LeukoDesk. Use that one, or make it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference could not be kept. See that the disk has room; it serves until LeukoDesk is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference could not be removed. See whether another program uses it, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is room for about {0} more fields on this disk. Make room, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{0}” cannot be written to; its disk or share may be gone. Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full: there is no room for one field. Make room, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full: this field is not saved. Make room and save it again, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{0}” is gone: moved, deleted, or its drive was pulled out. Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing may be written in the folder “{0}”. Choose another folder, or ask for permission.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing more can be captured: the program is closing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A field before this one is not saved yet. Save it again or in another folder, or give it up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is slower than the camera: {0} fields are still being saved. This one was not taken; wait a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is not enough memory to save this field. Close other programs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This field could not be saved, by a mistake in LeukoDesk; the log says more. Try the other file format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This field could not be made into a PNG file. Choose TIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Python {0} brings no text of its licence (LICENSE.txt).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package {0} {1} does not say what its licence is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package {0} {1} brings libraries along that none of its licence texts names: {2}. Find their licences, and add them to FORGOTTEN_TEXTS or INSIDE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package {0} {1} brings no text of its licence. Put the text into resources/licences, and its name into FORGOTTEN_TEXTS of leukodesk/services/licences/known.py.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package {0} is not installed, so that its licence is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qt and its Python interface are used under the LGPL 3. They lie as libraries of their own in the program's folder (PySide6) and may be replaced there by a build of your own of the same version; LeukoDesk's licence does not forbid to take it apart for that. Their sources: download.qt.io and code.qt.io.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of Qt's Python interface, under the LGPL 3; it may be replaced in the program's folder (shiboken6).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used under the LGPL 2.1. It lies as a library of its own in the program's folder (pymmcore) and may be replaced there. Its sources: github.com/micro-manager.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It brings FFmpeg along under the LGPL 2.1, built without its GPL parts, as libraries of their own (libav…, libsw…) that may be replaced in the program's folder. Sources: ffmpeg.org and github.com/opencv.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FriBiDi (LGPL 2.1) is not inside: it is used only where the system brings it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its starter is part of the packaged program. The exception in its licence allows that for programs under any licence; the rest of it is not bundled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only what runs inside the packaged program is bundled; that is under the Apache licence. What is under the GPL is used while the program is made, and is not part of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text below is that of the Python interface. The pylon runtime that comes with it is Basler's, and is passed on unchanged, for use with Basler cameras. Its licence is the one that Basler publishes with pylon; whoever passes this add-on on has to agree to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The GenICam reference implementation of the EMVA, passed on unchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of licences cannot be read. Copy the program's folder anew from where it came.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install it again, or go back to the model before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another model of the same name and version came with LeukoDesk. Remove one of the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model “{0}”. Installed are: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An installed model and a candidate are both called {0}. Train again under another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model for {0} is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This model lies in a folder of another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model “{0}”: no model is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} Candidates are: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models are only looked at here: it was not said where the user's own ones lie.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This looks like a whole field of a smear, not like a single cell cut out on black.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This looks like a single cell cut out on black.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} The model for {1} ({2} {3}) can judge it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most of the {0} images look like {1}, which the model of this scan is not made for: they are rejected. To have them judged, scan the same folders again with {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} There is no usable model for {1} to judge it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no prediction to explain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The attention map could not be made into a PNG file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {0} cannot be made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The attention map could not be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0} is active already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model for {0} to go back to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0} cannot be promoted: no finished training here has compared it with the active model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0} was compared with another model than the one at work now: {1}. Train once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The active model was just changed by another program. Look at it, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log of promotions is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log of promotions cannot be written. Nothing has changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log of promotions cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0} is not offered for promotion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every worker of the cluster that took this file was lost. Open it on its own, to see what is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To scan with a cluster, Dask is needed, which is not installed here. Install leukodesk[cluster].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is no address of a Dask scheduler. One looks like tcp://192.0.2.7:8786.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No Dask scheduler answers at {0}. See that the address is right and the cluster running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {0} can no longer be reached. See that its drive or network is connected, then continue the scan; nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder cannot be looked into. Images in it are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} Install the same version on all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} under the same path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not installed there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is just being written. Scan the folder again when that is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan is finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan is finished: there is no image in the folders, or none with such a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan is finished; {0} file{1} failed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There was not enough memory to go on. Close other programs, then continue the scan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file could not be read or written: {0}. What is done is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LeukoDesk made a mistake, and the scan has ended. What is done is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan was stopped. It can be continued: what is done is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no image any more in the folder {0}, where there were some. See that its drive or network is connected; what the scan file says of them is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is no condition: say KEY=VALUE, KEY&gt;=NUMBER or KEY&lt;=NUMBER.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no “{0}” to ask for; choose from {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” says nothing after “{1}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hardly any file has just that {0}: say {1}&gt;={2} or {3}&lt;={4}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No {0} is at least {1} and at most {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file has every {0} that is asked for: the conditions shut each other out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” can be asked for once only, not for “{1}” and “{2}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is no check; choose from {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is no {1}; choose from {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is already something called “{0}” there. Choose a new folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of these files can be copied into class folders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This place lies in a folder that was scanned: the copies would be scanned with it next time. Choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THE LABELS HERE ARE A MODEL'S. NOBODY HAS REVIEWED THEM.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at every image before a model learns from this folder, and move what is in the wrong class folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A model that learns from unreviewed labels learns their errors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} copies, made by LeukoDesk {1} on {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” could not be written there. Choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full: “{0}” was not written. Make room, or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” may not be written there: you have no permission, or another program has it open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is {1}, and is not replaced. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as written: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {0} file was read as something else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {0} file was read with other colours than it was written with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} frames came, in order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was played is not what was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OpenCV cannot write a video here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} files and {1} golden cases hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, with {1} white cells found, by the active model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A grey ramp was rejected, with {0} reasons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawn for {0} classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result of a generated field is incomplete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A grey ramp is no smear, and was {0} all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A generated field was {0}: there is nothing to draw a map of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An attention map holds what is no number between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The attention map of the most probable class is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model is installed. Install LeukoDesk again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LeukoDesk ended by itself in the midst of this step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {0} steps are in order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of {1} steps failed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} files scanned, one of them a copy; scanned again, all were known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sound, with {0} files in it, as they were scanned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written with {0} files, and {1} pictures in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder scan did not do what it should.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file does not hold what was scanned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan summary is incomplete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder for the training cannot be made. See that the disk has room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This training is running. Stop it before it is deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of the trainings may not be looked into.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training could not be deleted completely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LeukoDesk is portable here, but cannot write beside itself: nothing can be kept. Make its folder writable, or take the file “{0}” away to use this computer's own folders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera is gone. Check its cable and its power.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera cannot be opened. Unplug it and plug it in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera's driver reports an error. Unplug the camera and plug it in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This user may not use the camera. On Linux, install Basler's rules for USB cameras (setup-usb.sh of the pylon package) and plug it in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program has the camera. Close that program (the pylon Viewer, for example); LeukoDesk tries again by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Basler cameras need the package “pypylon”, which is not installed. Install LeukoDesk with its extra “basler” (pip install leukodesk[basler]).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Basler's driver cannot look for cameras. Restart the computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera {0} is not found. Check its cable and its power.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package “pypylon” for Basler cameras cannot be loaded. Install it again: pip install --force-reinstall pypylon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera was set from {0} to {1}, to send colours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is not among what the camera offers for “{1}”: {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This camera has no setting “{0}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” cannot be set now. If the camera sets it by itself, switch that off first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera does not take this value of “{0}”. It goes on as before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is a number; “{1}” is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image of the camera arrives whole. Plug it directly into the computer, and lower its frame rate or its image size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image came from the camera in time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This user may not use the camera. On Linux, install the maker's rules for USB cameras (udev) and plug it in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program has the camera, or this one has it still. Close that program; LeukoDesk tries again by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No GenTL producer is installed on this computer. Install the camera maker's software (it sets {0}), or name its producer, a file that ends in .cti.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The GenTL producer {0} is not there any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GenICam cameras need the package “harvesters”, which is not installed. Install LeukoDesk with its extra “genicam” (pip install leukodesk[genicam]).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} cannot be loaded as a GenTL producer. Install the camera maker's software again, for this system and with 64 bits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package “harvesters” for GenICam cameras cannot be loaded. Install it again: pip install --force-reinstall harvesters genicam.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no image there. Choose a folder that holds images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the rate of an image sequence can be set, and whether it begins again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next image is not due yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All images have been played. Open them again to see them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sends no more images. Check its cable and its power.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera's driver failed in an unexpected way. Unplug the camera and plug it in again; if that does not help, restart the computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” is not a Micro-Manager configuration, or it is damaged. Choose the file that Micro-Manager is started with, or make a new one with its Hardware Configuration Wizard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The configuration “{0}” may not be read. Ask whoever looks after this computer for permission.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The configuration “{0}” is not there any more. Choose it again where it lies now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The microscope could not be set up as “{0}” says. Try this file in Micro-Manager itself: if it fails there too, make a new one with its Hardware Configuration Wizard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For cameras of Micro-Manager a package is missing on this computer. Ask whoever installed LeukoDesk to add it: pip install leukodesk[micromanager].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Micro-Manager is not installed on this computer, and with it the drivers of its cameras. Install Micro-Manager 2.0, or name its folder in the environment variable MICROMANAGER_PATH.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Micro-Manager on this computer is of another version than this program works with. Install the build of Micro-Manager 2.0 whose device interface has the number {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A driver that “{0}” names could not be loaded. Install Micro-Manager 2.0 and the software of the camera's maker on this computer, and try the configuration in Micro-Manager itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program has the camera or the microscope. Close Micro-Manager and the camera maker's program, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A device of “{0}” does not answer. Check that the camera and the microscope are connected and switched on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Micro-Manager part is not in this installation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This camera does not let that be set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{0}” cannot be chosen for “{1}”. There are: {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera does not take this value for “{0}” and goes on as before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sends numbers that are no picture. Choose another pixel format: 8bit, 16bit or an RGB one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The configuration “{0}” has no such camera. Choose another one, or add it with Micro-Manager's Hardware Configuration Wizard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera has been closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera has sent no image in time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera does not answer any more. Check its cable and its power.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera is in use by another program, or does not start. {0}, or unplug it and plug it in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} is not there. Plug it in, and see that it has power.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera did not open. Close other programs that show it; and let desktop programs use cameras in Windows' Settings, Privacy, Camera.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera did not open. Close other programs that show it; and let LeukoDesk use it in System Settings, Privacy &amp; Security, Camera.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera was unplugged. Plug it in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have no permission to use this camera. Ask your administrator to add you to the group “video” (sudo usermod -aG video, and your user name), then log out and in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera is not there any more. Plug it in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sent an image that cannot be decoded. Choose another pixel format or resolution.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera does not have this resolution. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera does not have this pixel format. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sends no more images. Check its cable and try another socket.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera does not take this value. Try another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This camera does not have that setting.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image came compressed ({0}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sends images that are neither colour nor grey as LeukoDesk knows them. Choose another pixel format or resolution.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image arrived damaged; parts of it may be wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no video stream at this address. Check the address to its last part, the user name and the password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Addresses of this kind cannot be opened. An address begins with {0} or {1}, and “://”; a file is chosen by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This installation has no FFmpeg, which streams need. Install LeukoDesk again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera did not answer. Check that it is switched on and in this network, and its address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A stream is set at its camera, not from here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image came in time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The images of this stream arrive damaged. Check the network, or choose another video format in the camera's own settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stream has stopped. Check that the camera is switched on and the network's cable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a video that can be played. Choose an AVI, MP4, MOV, MKV, MPEG or WebM file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a file. Choose a video file or a folder with images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A video has nothing that can be set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The video ends after {0} of its {1} images: the file is cut short or damaged. Copy it again from where it came from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no image in this video. It may have been recorded or copied incompletely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An image of the video is damaged and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The video has been played to its end. Open it again to see it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The connection was lost before the video's end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sends grey only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours were interpolated from a Bayer pattern.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every two neighbouring pixels share their colour (YUV 4:2:2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sends its images as “{0}”, which LeukoDesk does not read. Set its pixel format to RGB8, BGR8, a Bayer format or Mono8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera's images are not laid out as “{0}”, as it says. Choose another pixel format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera sent less of an image than it announced. Check its cable; if this comes again, lower its frame rate or image size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera's image is too small to interpolate colours. Choose a larger part of its sensor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera's images have an odd width, which YUV 4:2:2 cannot have. Choose an even width or another pixel format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} bits were reduced to 8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera is gone. Check its cable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The camera does not take this for “{0}” now. Switch its automatic setting off first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The control chart's file was damaged. It was put aside as “{0}”, and the chart begins anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The control chart cannot be kept just now: its file cannot be read or written. Captured fields are saved all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The control chart was kept by a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The control chart's file is damaged and cannot be put aside. Move it away; captured fields are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a scan file of LeukoDesk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file is damaged. Use a copy of it, or scan again into a new file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file could not be read or written. Its disk or share may be gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full. Make room, and go on: what has been scanned so far is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file cannot be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file is in use by another program. Try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file cannot be opened. Its folder may be gone or not allow it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have no permission to use the scan file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the scan file was broken off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This scan was made with a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no folder for the scan file. Choose another place for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such scan file. It may have been moved, renamed or deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan was not closed, and cannot be read where nothing may be written. Copy it with its -wal file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no scan in this file yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file lies where nothing may be written: what was seen is not kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another scan is writing into this file. Wait until it has ended, or stop it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scan file cannot be written here. Choose another place for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file cannot be looked into.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model is loaded. The notices say why; choose one in the menu Model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model {0}, used last, is no longer installed. The active one is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings were not usable; LeukoDesk starts with its defaults and has kept the old file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings cannot be read; LeukoDesk starts with its defaults.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings are not usable; LeukoDesk starts with its defaults.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings could not be saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the audit found cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Benign (hematogones)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field resembles fields of hematogones: benign B-cell precursors of patients in whom leukemia was suspected and not found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not mean that the patient is healthy, nor that no leukemia is present. The model has seen no healthy donor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Early Pre-B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Early Pre-B immunophenotype.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is a subtype, not how advanced or how severe the disease is; subtypes are established by flow cytometry, not from a smear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pre-B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Pre-B immunophenotype.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pro-B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Pro-B immunophenotype.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lymphoblast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell resembles lymphoblasts of patients with acute lymphoblastic leukemia.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not mean that the patient has leukemia: single cells are not a diagnosis, and larger normal lymphocytes look alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell resembles B-lymphoid precursors of subjects without leukemia.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not mean that the patient is healthy. The model has seen normal cells of three subjects only.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SeriesBox</name>
    <message>
      <source>{count} fields are not saved. They are kept until the program ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 field is not saved. It is kept until the program ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder for the fields that are not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 field captured in this series</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} fields captured in this series</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Capture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Capture  (Space)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the frame that is shown, and save it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let the frame stand still; what stands still is captured then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auto-capture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes every sharp field that has not been taken yet, when the stage is still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save elsewhere…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These fields are lost then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Captured last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the field that was captured last</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SeriesControl</name>
    <message>
      <source>Waiting for a sharp field…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} still to take</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SeriesForm</name>
    <message>
      <source>Folder for captured fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>local id, no name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands in the files' names and in the files: never the name of a patient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the next captured field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder and names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the folder for captured fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What stands in braces is filled in:
{words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pattern of the names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both without loss. TIFF is written faster, PNG is smaller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SetupPage</name>
    <message>
      <source>Scans (*{suffix});;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model can be used. The notices say why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no image in these folders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another scan file. {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This scan file lies where nothing may be written. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file holds a scan of other folders: {folders}. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These folders have been scanned before, with {count} images so far. Only what is new, has changed or was left is computed; change the scan file to begin anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A scan is running. This one can be started when it has ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measuring how long it will take…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} images found, counting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least {count} images; not all were counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 image found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} images found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scan folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every image of the folders is checked and classified, unattended; the fields that need eyes come first in the list of results. A scan can be stopped and continued at any time. The images stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this page away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this page away (F4); a scan goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long it will take, or what is still missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop counting</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it does</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SidePanel</name>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smear checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probabilities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attention map: where the model looked</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>What is running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images that have a verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop what is running (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes on the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size of the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel under the cursor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White cells that were found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loading the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the smear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finding white cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preparing for the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classifying</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finding where the model looked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No white cell found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 white cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} white cells</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StepHeader</name>
    <message>
      <source>Step {number} of {count}: {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TimeLapseBox</name>
    <message>
      <source>A field every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time-lapse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a field again and again by itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fields</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TrainPage</name>
    <message>
      <source>Train</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The images can be used meanwhile. Closing the window pauses the training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused. What is finished is kept; Resume goes on from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was finished is kept. Try again goes on from there; Back lets you choose differently.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training was ended from outside (signal {number}). Most often the memory was not enough: close other programs before you go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training ended without a result (exit code {code}). The log says more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epoch {epoch} of at most {epochs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} left for this step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{speed} images/s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick adaptation: {title} ({name} {version})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full training: {title} ({name} {version})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of the training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop here, free the computer, and go on later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop and choose differently; the run is kept and can be gone on with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log of the training</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TrainingCurves</name>
    <message>
      <source>Loss by epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Curves of the training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epoch {epoch}: loss {loss:.3f}, accuracy {accuracy:.1%}, learning rate {rate:.2g}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TrainingWizard</name>
    <message>
      <source>The training has finished. F9 shows what came of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quick adaptation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>full training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{epoch} of at most {epochs} epochs done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retraining</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this panel away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put this panel away (F9); a training goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is still missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UserGuideDialog</name>
    <message>
      <source>User guide</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>VerdictBanner</name>
    <message>
      <source>No field open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open or drop a field to begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analysing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not analysed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uncertain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not usable, so not classified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Could not be analysed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Perhaps {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted as malignant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted as benign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the class does not mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analysing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Research and education; not a diagnostic device.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>VerdictStrip</name>
    <message>
      <source> · confidence {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted: {name}{sure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uncertain, perhaps {name}{sure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected: not usable, so not classified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed: could not be analysed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model {name}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Viewer</name>
    <message>
      <source>Image viewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No image is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{width} × {height} pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {count} white cells outlined</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Viewfinder</name>
    <message>
      <source>Live view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a camera to see its live view here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LIVE: {verdict}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} pixels between the points. Backspace takes the last one back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{which}: click, or move with the arrow keys and press Enter. Escape ends it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{width} × {height} pixels</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Plot</name>
    <message>
      <source>training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>validation</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Rows</name>
    <message>
      <source>Checks; the arrow keys spell one out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fail</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Strip</name>
    <message>
      <source>The focus of the last seconds below the best so far, and the focus now as a bar</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_View</name>
    <message>
      <source>Image</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
