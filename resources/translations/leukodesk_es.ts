<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- not reviewed by a speaker -->
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>A desktop workbench for stained blood smears.</source>
      <translation>Un puesto de trabajo para frotis de sangre teñidos.</translation>
    </message>
    <message>
      <source>About LeukoDesk</source>
      <translation>Acerca de LeukoDesk</translation>
    </message>
    <message>
      <source>Licence: Apache-2.0. Nothing leaves this computer.</source>
      <translation>Licencia: Apache-2.0. Nada sale de este ordenador.</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About LeukoDesk</source>
      <translation>Acerca &amp;de LeukoDesk</translation>
    </message>
    <message>
      <source>&amp;As the system</source>
      <translation>&amp;Como el sistema</translation>
    </message>
    <message>
      <source>&amp;Attention map</source>
      <translation>&amp;Mapa de atención</translation>
    </message>
    <message>
      <source>&amp;Auto-capture, or stop it</source>
      <translation>&amp;Autocaptura, o detenerla</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Cancelar</translation>
    </message>
    <message>
      <source>&amp;Capture this field</source>
      <translation>&amp;Capturar este campo</translation>
    </message>
    <message>
      <source>&amp;Cell</source>
      <translation>C&amp;élula</translation>
    </message>
    <message>
      <source>&amp;Close image</source>
      <translation>Cerrar &amp;imagen</translation>
    </message>
    <message>
      <source>&amp;Export model bundle…</source>
      <translation>&amp;Exportar paquete de modelo…</translation>
    </message>
    <message>
      <source>&amp;Field</source>
      <translation>&amp;Campo</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Archivo</translation>
    </message>
    <message>
      <source>&amp;Fit to window</source>
      <translation>&amp;Ajustar a la ventana</translation>
    </message>
    <message>
      <source>&amp;Freeze, or go on</source>
      <translation>C&amp;ongelar o continuar</translation>
    </message>
    <message>
      <source>&amp;Go back to the model before…</source>
      <translation>&amp;Volver al modelo anterior…</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;yuda</translation>
    </message>
    <message>
      <source>&amp;Image</source>
      <translation>&amp;Imagen</translation>
    </message>
    <message>
      <source>&amp;Intended use</source>
      <translation>&amp;Uso previsto</translation>
    </message>
    <message>
      <source>&amp;Keyboard shortcuts</source>
      <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Idioma</translation>
    </message>
    <message>
      <source>&amp;Larger</source>
      <translation>Más &amp;grande</translation>
    </message>
    <message>
      <source>&amp;Licences</source>
      <translation>&amp;Licencias</translation>
    </message>
    <message>
      <source>&amp;Live camera…</source>
      <translation>Cá&amp;mara en directo…</translation>
    </message>
    <message>
      <source>&amp;Mark as seen</source>
      <translation>&amp;Marcar como visto</translation>
    </message>
    <message>
      <source>&amp;Model</source>
      <translation>&amp;Modelo</translation>
    </message>
    <message>
      <source>&amp;Move</source>
      <translation>Mo&amp;ver</translation>
    </message>
    <message>
      <source>&amp;Next class</source>
      <translation>Clase &amp;siguiente</translation>
    </message>
    <message>
      <source>&amp;Next image</source>
      <translation>&amp;Imagen siguiente</translation>
    </message>
    <message>
      <source>&amp;Notices</source>
      <translation>A&amp;visos</translation>
    </message>
    <message>
      <source>&amp;Open images…</source>
      <translation>&amp;Abrir imágenes…</translation>
    </message>
    <message>
      <source>&amp;Paper (HSV rule)</source>
      <translation>&amp;Publicación (regla HSV)</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Pegar</translation>
    </message>
    <message>
      <source>&amp;Previous class</source>
      <translation>Clase &amp;anterior</translation>
    </message>
    <message>
      <source>&amp;Previous image</source>
      <translation>Imagen &amp;anterior</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>Sa&amp;lir</translation>
    </message>
    <message>
      <source>&amp;Result</source>
      <translation>&amp;Resultado</translation>
    </message>
    <message>
      <source>&amp;Retraining</source>
      <translation>&amp;Reentrenamiento</translation>
    </message>
    <message>
      <source>&amp;Scan folders…</source>
      <translation>Recorrer carpeta&amp;s…</translation>
    </message>
    <message>
      <source>&amp;Smaller</source>
      <translation>Más &amp;pequeño</translation>
    </message>
    <message>
      <source>&amp;Smear checks</source>
      <translation>Controles del &amp;frotis</translation>
    </message>
    <message>
      <source>&amp;Stronger</source>
      <translation>Más &amp;fuerte</translation>
    </message>
    <message>
      <source>&amp;Text size</source>
      <translation>Tamaño del te&amp;xto</translation>
    </message>
    <message>
      <source>&amp;User guide</source>
      <translation>&amp;Guía de usuario</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>&amp;Weaker</source>
      <translation>Más &amp;débil</translation>
    </message>
    <message>
      <source>&amp;Zebra on clipped pixels, or not</source>
      <translation>Ce&amp;bra en los píxeles saturados, o no</translation>
    </message>
    <message>
      <source>1:1</source>
      <translation>1:1</translation>
    </message>
    <message>
      <source>Actual &amp;size (1:1)</source>
      <translation>&amp;Tamaño real (1:1)</translation>
    </message>
    <message>
      <source>Analyse a&amp;gain</source>
      <translation>A&amp;nalizar de nuevo</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Analizar de nuevo</translation>
    </message>
    <message>
      <source>Analyse all &amp;waiting</source>
      <translation>Analizar las que &amp;esperan</translation>
    </message>
    <message>
      <source>Analyse every image of a folder and of the folders in it</source>
      <translation>Analizar todas las imágenes de una carpeta y de las carpetas que contiene</translation>
    </message>
    <message>
      <source>Analyse the image, or the image files, on the clipboard</source>
      <translation>Analizar la imagen, o los archivos de imagen, del portapapeles</translation>
    </message>
    <message>
      <source>Analyse this image with the model that is offered for it, and no other image</source>
      <translation>Analizar esta imagen con el modelo que se ofrece para ella, y ninguna otra</translation>
    </message>
    <message>
      <source>Analyse thousands of images unattended, and see those first that need eyes</source>
      <translation>Analizar miles de imágenes sin vigilancia y ver primero las que necesitan ojos</translation>
    </message>
    <message>
      <source>As &amp;outlines</source>
      <translation>Como c&amp;ontornos</translation>
    </message>
    <message>
      <source>As the &amp;model wants</source>
      <translation>Como quiere el &amp;modelo</translation>
    </message>
    <message>
      <source>Ask the model about the live frame a few times a second</source>
      <translation>Preguntar al modelo por la imagen en directo unas veces por segundo</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>Atención</translation>
    </message>
    <message>
      <source>Attention map settin&amp;gs</source>
      <translation>Ajustes del mapa de atenció&amp;n</translation>
    </message>
    <message>
      <source>Back to the &amp;scan</source>
      <translation>&amp;Volver al recorrido</translation>
    </message>
    <message>
      <source>C&amp;hoose camera…</source>
      <translation>&amp;Elegir cámara…</translation>
    </message>
    <message>
      <source>C&amp;ontrol chart…</source>
      <translation>&amp;Gráfico de control…</translation>
    </message>
    <message>
      <source>Cap&amp;ture</source>
      <translation>Cap&amp;tura</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Células</translation>
    </message>
    <message>
      <source>Check that the image is a stained smear field</source>
      <translation>Comprobar que la imagen es un campo de frotis teñido</translation>
    </message>
    <message>
      <source>Check that the image is one segmented cell on black</source>
      <translation>Comprobar que la imagen es una célula recortada sobre negro</translation>
    </message>
    <message>
      <source>Choose one or several image files and analyse them</source>
      <translation>Elegir uno o varios archivos de imagen y analizarlos</translation>
    </message>
    <message>
      <source>Close &amp;all</source>
      <translation>Cerrar &amp;todas</translation>
    </message>
    <message>
      <source>Close LeukoDesk</source>
      <translation>Cerrar LeukoDesk</translation>
    </message>
    <message>
      <source>Come closer; the mouse wheel does it too</source>
      <translation>Acercarse; la rueda del ratón también lo hace</translation>
    </message>
    <message>
      <source>Draw the attention map as outlines, so that the image stays as it is</source>
      <translation>Dibujar el mapa de atención como contornos, para que la imagen quede como es</translation>
    </message>
    <message>
      <source>F&amp;ull screen</source>
      <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajustar</translation>
    </message>
    <message>
      <source>Focus, brightness and stain day by day, which show drift before results drift</source>
      <translation>Enfoque, brillo y tinción día a día, que muestran una deriva antes de que deriven los resultados</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Go on with the images that have no verdict yet, for example after a cancel</source>
      <translation>Continuar con las imágenes que aún no tienen veredicto, por ejemplo tras cancelar</translation>
    </message>
    <message>
      <source>Hold the frame that is shown, to look at it calmly; again to go on</source>
      <translation>Detener la imagen que se muestra para mirarla con calma; otra vez, para continuar</translation>
    </message>
    <message>
      <source>Install a model from a file; it is verified first, and not active by that</source>
      <translation>Instalar un modelo desde un archivo; antes se comprueba, y no queda activo por ello</translation>
    </message>
    <message>
      <source>Install model &amp;bundle…</source>
      <translation>&amp;Instalar paquete de modelo…</translation>
    </message>
    <message>
      <source>Keep the frame that is shown; in the live view the space bar does it, too</source>
      <translation>Guardar la imagen que se muestra; en la vista en directo también lo hace la barra espaciadora</translation>
    </message>
    <message>
      <source>Lay the attention map more strongly over the image</source>
      <translation>Superponer el mapa de atención con más fuerza</translation>
    </message>
    <message>
      <source>Lay the attention map more weakly over the image</source>
      <translation>Superponer el mapa de atención con menos fuerza</translation>
    </message>
    <message>
      <source>List every action with its keys</source>
      <translation>Enumerar todas las acciones con sus teclas</translation>
    </message>
    <message>
      <source>Live</source>
      <translation>Directo</translation>
    </message>
    <message>
      <source>Live &amp;verdict, or not</source>
      <translation>&amp;Veredicto en directo, o no</translation>
    </message>
    <message>
      <source>Look for cameras, and open another one</source>
      <translation>Buscar cámaras y abrir otra</translation>
    </message>
    <message>
      <source>Make a model from the laboratory's own images, step by step</source>
      <translation>Hacer un modelo con las imágenes propias del laboratorio, paso a paso</translation>
    </message>
    <message>
      <source>Make the model active again that was active before the last promotion</source>
      <translation>Volver a activar el modelo que estaba activo antes de la última promoción</translation>
    </message>
    <message>
      <source>Mark the field of the scan as seen, or no longer; opening it marks nothing</source>
      <translation>Marcar el campo del recorrido como visto, o quitar la marca; abrirlo no marca nada</translation>
    </message>
    <message>
      <source>Mo&amp;del</source>
      <translation>Mo&amp;delo</translation>
    </message>
    <message>
      <source>Move &amp;down</source>
      <translation>Mover hacia a&amp;bajo</translation>
    </message>
    <message>
      <source>Move &amp;left</source>
      <translation>Mover a la &amp;izquierda</translation>
    </message>
    <message>
      <source>Move &amp;right</source>
      <translation>Mover a la &amp;derecha</translation>
    </message>
    <message>
      <source>Move &amp;up</source>
      <translation>Mover hacia &amp;arriba</translation>
    </message>
    <message>
      <source>Move the view down</source>
      <translation>Mover la vista hacia abajo</translation>
    </message>
    <message>
      <source>Move the view to the left</source>
      <translation>Mover la vista a la izquierda</translation>
    </message>
    <message>
      <source>Move the view to the right</source>
      <translation>Mover la vista a la derecha</translation>
    </message>
    <message>
      <source>Move the view up</source>
      <translation>Mover la vista hacia arriba</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open &amp;folder…</source>
      <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
      <source>Open generated fields, to try LeukoDesk without images of your own</source>
      <translation>Abrir campos generados, para probar LeukoDesk sin imágenes propias</translation>
    </message>
    <message>
      <source>Open sampl&amp;e fields</source>
      <translation>Abrir campos de &amp;ejemplo</translation>
    </message>
    <message>
      <source>Open sca&amp;n…</source>
      <translation>Abrir recorri&amp;do…</translation>
    </message>
    <message>
      <source>Outline the white cells that were found</source>
      <translation>Contornear las células blancas encontradas</translation>
    </message>
    <message>
      <source>Outlines</source>
      <translation>Contornos</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Anterior</translation>
    </message>
    <message>
      <source>Read how LeukoDesk is used</source>
      <translation>Leer cómo se usa LeukoDesk</translation>
    </message>
    <message>
      <source>Read the image once more and analyse it with the chosen model and smear checks</source>
      <translation>Leer la imagen otra vez y analizarla con el modelo y los controles del frotis elegidos</translation>
    </message>
    <message>
      <source>Read the licences of LeukoDesk and of all it is made of</source>
      <translation>Leer las licencias de LeukoDesk y de todo lo que lo forma</translation>
    </message>
    <message>
      <source>Read what LeukoDesk is for and what it is not for</source>
      <translation>Leer para qué es LeukoDesk y para qué no</translation>
    </message>
    <message>
      <source>Read what LeukoDesk reported in this session, with details</source>
      <translation>Leer lo que LeukoDesk ha comunicado en esta sesión, con detalles</translation>
    </message>
    <message>
      <source>Retrain</source>
      <translation>Reentrenar</translation>
    </message>
    <message>
      <source>Scan</source>
      <translation>Recorrido</translation>
    </message>
    <message>
      <source>See in two minutes, on a generated field, what is where</source>
      <translation>Ver en dos minutos, con un campo generado, qué hay y dónde</translation>
    </message>
    <message>
      <source>See what the camera sees, with the checks beside it, and capture fields</source>
      <translation>Ver lo que ve la cámara, con los controles al lado, y capturar campos</translation>
    </message>
    <message>
      <source>Self-&amp;test…</source>
      <translation>Auto&amp;prueba…</translation>
    </message>
    <message>
      <source>Show one pixel of the image as one pixel of the screen</source>
      <translation>Mostrar un píxel de la imagen como un píxel de la pantalla</translation>
    </message>
    <message>
      <source>Show the list of the scan, where the field is that was shown</source>
      <translation>Mostrar la lista del recorrido, donde está el campo que se mostraba</translation>
    </message>
    <message>
      <source>Show the next image of the list</source>
      <translation>Mostrar la imagen siguiente de la lista</translation>
    </message>
    <message>
      <source>Show the previous image of the list</source>
      <translation>Mostrar la imagen anterior de la lista</translation>
    </message>
    <message>
      <source>Show the probabilities and the settings of the attention map</source>
      <translation>Mostrar las probabilidades y los ajustes del mapa de atención</translation>
    </message>
    <message>
      <source>Show the results of a scan from its file</source>
      <translation>Mostrar los resultados de un recorrido desde su archivo</translation>
    </message>
    <message>
      <source>Show the whole image</source>
      <translation>Mostrar la imagen entera</translation>
    </message>
    <message>
      <source>Show what the smear checks measured</source>
      <translation>Mostrar lo que han medido los controles del frotis</translation>
    </message>
    <message>
      <source>Show where the model looked</source>
      <translation>Mostrar dónde miró el modelo</translation>
    </message>
    <message>
      <source>Show where the model looked for the next class</source>
      <translation>Mostrar dónde miró el modelo para la clase siguiente</translation>
    </message>
    <message>
      <source>Show where the model looked for the previous class</source>
      <translation>Mostrar dónde miró el modelo para la clase anterior</translation>
    </message>
    <message>
      <source>Show which model is at work, and its card</source>
      <translation>Mostrar qué modelo está en uso, y su ficha</translation>
    </message>
    <message>
      <source>Smear chec&amp;ks</source>
      <translation>Controles del &amp;frotis</translation>
    </message>
    <message>
      <source>Step back; the mouse wheel does it too</source>
      <translation>Alejarse; la rueda del ratón también lo hace</translation>
    </message>
    <message>
      <source>Stop what is running; images without a verdict keep waiting</source>
      <translation>Detener lo que está en marcha; las imágenes sin veredicto siguen esperando</translation>
    </message>
    <message>
      <source>Stripe what is so bright that nothing can be told there any more</source>
      <translation>Rayar lo que es tan brillante que ya no se distingue nada</translation>
    </message>
    <message>
      <source>T&amp;our</source>
      <translation>Reco&amp;rrido guiado</translation>
    </message>
    <message>
      <source>Take every image off the list; the files stay as they are</source>
      <translation>Quitar todas las imágenes de la lista; los archivos quedan como están</translation>
    </message>
    <message>
      <source>Take every sharp field not taken yet, as soon as the stage stands still</source>
      <translation>Tomar cada campo nítido aún no tomado, en cuanto la platina está quieta</translation>
    </message>
    <message>
      <source>Take the image off the list; the file stays as it is</source>
      <translation>Quitar la imagen de la lista; el archivo queda como está</translation>
    </message>
    <message>
      <source>Try every part of LeukoDesk on this computer, and make a file for support</source>
      <translation>Probar cada parte de LeukoDesk en este ordenador y hacer un archivo para el soporte</translation>
    </message>
    <message>
      <source>Use the &amp;offered model</source>
      <translation>&amp;Usar el modelo ofrecido</translation>
    </message>
    <message>
      <source>Use the brightness, saturation and hue rule as it was published</source>
      <translation>Usar la regla de brillo, saturación y tono tal como se publicó</translation>
    </message>
    <message>
      <source>Use the smear checks that the model bundle names</source>
      <translation>Usar los controles del frotis que indica el paquete de modelo</translation>
    </message>
    <message>
      <source>Use the whole screen, and come back</source>
      <translation>Usar toda la pantalla, y volver</translation>
    </message>
    <message>
      <source>Version, licence and where LeukoDesk keeps its files</source>
      <translation>Versión, licencia y dónde guarda LeukoDesk sus archivos</translation>
    </message>
    <message>
      <source>White &amp;cells</source>
      <translation>&amp;Células blancas</translation>
    </message>
    <message>
      <source>Write everything in the system's size</source>
      <translation>Escribir todo en el tamaño del sistema</translation>
    </message>
    <message>
      <source>Write everything larger, up to twice the system's size</source>
      <translation>Escribir todo más grande, hasta el doble del tamaño del sistema</translation>
    </message>
    <message>
      <source>Write everything smaller, down to the system's size</source>
      <translation>Escribir todo más pequeño, hasta el tamaño del sistema</translation>
    </message>
    <message>
      <source>Write the model at work as one file, to carry it to another machine</source>
      <translation>Escribir el modelo en uso como un archivo, para llevarlo a otro ordenador</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>Ac&amp;ercar</translation>
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation>Ale&amp;jar</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Acercar</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Alejar</translation>
    </message>
  </context>
  <context>
    <name>AddressDialog</name>
    <message>
      <source>&amp;Where</source>
      <translation>&amp;Dónde</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Añadir</translation>
    </message>
    <message>
      <source>Add file, folder or address</source>
      <translation>Añadir archivo, carpeta o dirección</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>Elegir un archivo</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Elegir una carpeta</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>File, folder or address</source>
      <translation>Archivo, carpeta o dirección</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>Archivo…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder…</source>
      <translation>Carpeta…</translation>
    </message>
    <message>
      <source>Opened &amp;by</source>
      <translation>Se a&amp;bre con</translation>
    </message>
    <message>
      <source>Opened by</source>
      <translation>Se abre con</translation>
    </message>
    <message>
      <source>The password is kept with the address in your settings, in a file that only your account can read, and is not shown again.</source>
      <translation>La contraseña se guarda con la dirección en sus ajustes, en un archivo que solo puede leer su cuenta, y no se vuelve a mostrar.</translation>
    </message>
    <message>
      <source>{source} ({endings});;All files (*)</source>
      <translation>{source} ({endings});;Todos los archivos (*)</translation>
    </message>
  </context>
  <context>
    <name>AttentionPanel</name>
    <message>
      <source>&amp;Class</source>
      <translation>&amp;Clase</translation>
    </message>
    <message>
      <source>&amp;Strength</source>
      <translation>&amp;Fuerza</translation>
    </message>
    <message>
      <source>Attention map as an outline</source>
      <translation>Mapa de atención como contorno</translation>
    </message>
    <message>
      <source>Attention map filled</source>
      <translation>Mapa de atención relleno</translation>
    </message>
    <message>
      <source>Class whose attention map is shown</source>
      <translation>Clase cuyo mapa de atención se muestra</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Clases</translation>
    </message>
    <message>
      <source>Fille&amp;d</source>
      <translation>&amp;Relleno</translation>
    </message>
    <message>
      <source>Out&amp;line</source>
      <translation>C&amp;ontorno</translation>
    </message>
    <message>
      <source>Show the &amp;attention map</source>
      <translation>Mostrar el &amp;mapa de atención</translation>
    </message>
    <message>
      <source>Strength of the attention map</source>
      <translation>Fuerza del mapa de atención</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Estilo</translation>
    </message>
    <message>
      <source>Where the model looked for “{name}”.</source>
      <translation>Dónde miró el modelo para «{name}».</translation>
    </message>
    <message>
      <source>Where the model looked: to be seen once an image is classified.</source>
      <translation>Dónde miró el modelo: se verá en cuanto se clasifique una imagen.</translation>
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>Audit</source>
      <translation>Revisión</translation>
    </message>
    <message>
      <source>Audit again</source>
      <translation>Revisar de nuevo</translation>
    </message>
    <message>
      <source>Can something good be learned from these images?</source>
      <translation>¿Se puede aprender algo bueno de estas imágenes?</translation>
    </message>
    <message>
      <source>Findings, the worst first</source>
      <translation>Observaciones, las peores primero</translation>
    </message>
    <message>
      <source>Fine</source>
      <translation>Bien</translation>
    </message>
    <message>
      <source>Images behind it (Return or double click shows one)</source>
      <translation>Imágenes en que se basa (Intro o doble clic muestra una)</translation>
    </message>
    <message>
      <source>Images behind the finding</source>
      <translation>Imágenes en que se basa la observación</translation>
    </message>
    <message>
      <source>Look into it</source>
      <translation>Mirar</translation>
    </message>
    <message>
      <source>Looking through the images…</source>
      <translation>Revisando las imágenes…</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Siguiente</translation>
    </message>
    <message>
      <source>Nothing is forced: you may go on in any case.</source>
      <translation>Nada es obligatorio: puede continuar en cualquier caso.</translation>
    </message>
    <message>
      <source>Nothing serious; one thing to look into.</source>
      <translation>Nada serio; hay una cosa que mirar.</translation>
    </message>
    <message>
      <source>Nothing serious; {count} things to look into.</source>
      <translation>Nada serio; hay {count} cosas que mirar.</translation>
    </message>
    <message>
      <source>Nothing wrong was found.</source>
      <translation>No se encontró nada incorrecto.</translation>
    </message>
    <message>
      <source>One serious finding. Read it before you go on.</source>
      <translation>Una observación seria. Léala antes de continuar.</translation>
    </message>
    <message>
      <source>Progress of the audit</source>
      <translation>Progreso de la revisión</translation>
    </message>
    <message>
      <source>Serious</source>
      <translation>Seria</translation>
    </message>
    <message>
      <source>Skip the audit</source>
      <translation>Saltar la revisión</translation>
    </message>
    <message>
      <source>The audit ended without a result.</source>
      <translation>La revisión terminó sin resultado.</translation>
    </message>
    <message>
      <source>The audit looks for images that cannot be used, doubles, too few images, and for shortcuts: whether the class can be told without looking at the cells.</source>
      <translation>La revisión busca imágenes que no se pueden usar, duplicadas, demasiado pocas, y atajos: si la clase se puede adivinar sin mirar las células.</translation>
    </message>
    <message>
      <source>What the chosen finding says</source>
      <translation>Lo que dice la observación elegida</translation>
    </message>
    <message>
      <source>You can go on without it, or try again.</source>
      <translation>Puede continuar sin ella o intentarlo de nuevo.</translation>
    </message>
    <message>
      <source>{count} serious findings. Read them before you go on.</source>
      <translation>{count} observaciones serias. Léalas antes de continuar.</translation>
    </message>
  </context>
  <context>
    <name>CameraChooser</name>
    <message>
      <source>A network camera, a video or a folder of fields has to be added once.</source>
      <translation>Una cámara de red, un vídeo o una carpeta de campos se ha de añadir una vez.</translation>
    </message>
    <message>
      <source>Add file, folder or address…</source>
      <translation>Añadir archivo, carpeta o dirección…</translation>
    </message>
    <message>
      <source>Cameras, by source</source>
      <translation>Cámaras, por fuente</translation>
    </message>
    <message>
      <source>Choose a camera</source>
      <translation>Elegir una cámara</translation>
    </message>
    <message>
      <source>Close every other program that shows the camera's image.</source>
      <translation>Cierre cualquier otro programa que muestre la imagen de la cámara.</translation>
    </message>
    <message>
      <source>Look there no more (Del); nothing is deleted</source>
      <translation>No buscar más allí (Supr); no se borra nada</translation>
    </message>
    <message>
      <source>No camera found.</source>
      <translation>No se encontró ninguna cámara.</translation>
    </message>
    <message>
      <source>No camera was found</source>
      <translation>No se encontró ninguna cámara</translation>
    </message>
    <message>
      <source>Nothing was found there.</source>
      <translation>Allí no se encontró nada.</translation>
    </message>
    <message>
      <source>Open camera</source>
      <translation>Abrir cámara</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>Quitar de la lista</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Buscar de nuevo</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Searching… {done} of {all} sources have answered.</source>
      <translation>Buscando… Han respondido {done} de {all} fuentes.</translation>
    </message>
    <message>
      <source>Switch the microscope's camera on, plug in its cable, wait ten seconds, and search again.</source>
      <translation>Encienda la cámara del microscopio, conecte su cable, espere diez segundos y busque de nuevo.</translation>
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
      <translation>Preguntar al modelo por la imagen en directo unas veces por segundo (Ctrl+Mayús+V)</translation>
    </message>
    <message>
      <source>Back to the image (F3); the camera stays open</source>
      <translation>Volver a la imagen (F3); la cámara sigue abierta</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Cámara</translation>
    </message>
    <message>
      <source>Change camera…</source>
      <translation>Cambiar de cámara…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Control chart…</source>
      <translation>Gráfico de control…</translation>
    </message>
    <message>
      <source>Focus, brightness and stain day by day</source>
      <translation>Enfoque, brillo y tinción día a día</translation>
    </message>
    <message>
      <source>Live verdict</source>
      <translation>Veredicto en directo</translation>
    </message>
    <message>
      <source>Look for cameras, and open another one</source>
      <translation>Buscar cámaras y abrir otra</translation>
    </message>
    <message>
      <source>Pixels of the screen for one of the frame; the middle of it is shown</source>
      <translation>Píxeles de la pantalla por cada uno de la imagen; se muestra su centro</translation>
    </message>
    <message>
      <source>Stripe what is too bright for anything to be told there (Ctrl+Shift+Z)</source>
      <translation>Rayar lo que es demasiado brillante para distinguir nada (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
      <source>Whole frame</source>
      <translation>Imagen entera</translation>
    </message>
    <message>
      <source>Zebra</source>
      <translation>Cebra</translation>
    </message>
    <message>
      <source>Zoom of the live view</source>
      <translation>Ampliación de la vista en directo</translation>
    </message>
  </context>
  <context>
    <name>CapturePane</name>
    <message>
      <source>Asking the model…</source>
      <translation>Preguntando al modelo…</translation>
    </message>
    <message>
      <source>Live verdict, changing with the view</source>
      <translation>Veredicto en directo, cambia con la vista</translation>
    </message>
    <message>
      <source>No live frame</source>
      <translation>Sin imagen en directo</translation>
    </message>
    <message>
      <source>No live image</source>
      <translation>Sin imagen en directo</translation>
    </message>
    <message>
      <source>No live verdict</source>
      <translation>Sin veredicto en directo</translation>
    </message>
    <message>
      <source>Opening the camera…</source>
      <translation>Abriendo la cámara…</translation>
    </message>
    <message>
      <source>Played to the end</source>
      <translation>Reproducido hasta el final</translation>
    </message>
    <message>
      <source>{count} captured fields were not saved.</source>
      <translation>{count} campos capturados no se guardaron.</translation>
    </message>
  </context>
  <context>
    <name>CapturedFields</name>
    <message>
      <source>Analysing…</source>
      <translation>Analizando…</translation>
    </message>
    <message>
      <source>Captured: {name}</source>
      <translation>Capturado: {name}</translation>
    </message>
  </context>
  <context>
    <name>CardDialog</name>
    <message>
      <source>Model card</source>
      <translation>Ficha del modelo</translation>
    </message>
    <message>
      <source>Model card – {name} {version}</source>
      <translation>Ficha del modelo – {name} {version}</translation>
    </message>
  </context>
  <context>
    <name>ChartControl</name>
    <message>
      <source>no objective named</source>
      <translation>sin objetivo indicado</translation>
    </message>
  </context>
  <context>
    <name>ChartDialog</name>
    <message>
      <source>&amp;Begin anew</source>
      <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
      <source>Camera and objective</source>
      <translation>Cámara y objetivo</translation>
    </message>
    <message>
      <source>Control chart of the camera</source>
      <translation>Gráfico de control de la cámara</translation>
    </message>
    <message>
      <source>Let what is usual begin anew today? It makes sense after another lamp, stain or objective. The days before are no longer shown.</source>
      <translation>¿Empezar hoy de nuevo con lo que es habitual? Tiene sentido tras cambiar de lámpara, tinción u objetivo. Los días anteriores dejan de mostrarse.</translation>
    </message>
    <message>
      <source>New baseline</source>
      <translation>Nueva línea de base</translation>
    </message>
    <message>
      <source>New baseline…</source>
      <translation>Nueva línea de base…</translation>
    </message>
    <message>
      <source>Nothing is out of control on the last day.</source>
      <translation>El último día no hay nada fuera de control.</translation>
    </message>
    <message>
      <source>Something drifts</source>
      <translation>Algo deriva</translation>
    </message>
    <message>
      <source>There is no chart yet. Every captured field adds to it: focus, light and stain, one point a day. From the tenth day on it shows limits, and says when something drifts before the results do.</source>
      <translation>Aún no hay gráfico. Cada campo capturado contribuye a él: enfoque, luz y tinción, un punto al día. Desde el décimo día muestra límites y avisa cuando algo deriva antes que los resultados.</translation>
    </message>
  </context>
  <context>
    <name>CheckLights</name>
    <message>
      <source>All checks pass.</source>
      <translation>Todos los controles se superan.</translation>
    </message>
    <message>
      <source>Checks of the live view</source>
      <translation>Controles de la vista en directo</translation>
    </message>
    <message>
      <source>No live frame</source>
      <translation>Sin imagen en directo</translation>
    </message>
    <message>
      <source>Not usable: {todo}</source>
      <translation>No utilizable: {todo}</translation>
    </message>
    <message>
      <source>Ready to capture</source>
      <translation>Listo para capturar</translation>
    </message>
    <message>
      <source>Usable; better: {todo}</source>
      <translation>Utilizable; mejor: {todo}</translation>
    </message>
    <message>
      <source>find white cells</source>
      <translation>buscar células blancas</translation>
    </message>
    <message>
      <source>focus again</source>
      <translation>enfocar de nuevo</translation>
    </message>
    <message>
      <source>less light</source>
      <translation>menos luz</translation>
    </message>
    <message>
      <source>make the light even</source>
      <translation>igualar la luz</translation>
    </message>
    <message>
      <source>more light</source>
      <translation>más luz</translation>
    </message>
    <message>
      <source>see to the stain</source>
      <translation>cuidar la tinción</translation>
    </message>
  </context>
  <context>
    <name>ChecksPanel</name>
    <message>
      <source>&amp;Profile</source>
      <translation>&amp;Perfil</translation>
    </message>
    <message>
      <source>As the model wants</source>
      <translation>Como quiere el modelo</translation>
    </message>
    <message>
      <source>Fail</source>
      <translation>No superado</translation>
    </message>
    <message>
      <source>Field of a smear</source>
      <translation>Campo de un frotis</translation>
    </message>
    <message>
      <source>No checks yet: no image has been read.</source>
      <translation>Aún no hay controles: no se ha leído ninguna imagen.</translation>
    </message>
    <message>
      <source>Paper's colour rule</source>
      <translation>Regla de color de la publicación</translation>
    </message>
    <message>
      <source>Pass</source>
      <translation>Superado</translation>
    </message>
    <message>
      <source>Profile of the smear checks</source>
      <translation>Perfil de los controles del frotis</translation>
    </message>
    <message>
      <source>Profile “{profile}”: {outcome}</source>
      <translation>Perfil «{profile}»: {outcome}</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Perfiles</translation>
    </message>
    <message>
      <source>Single cell on black</source>
      <translation>Una célula sobre negro</translation>
    </message>
    <message>
      <source>Smear checks</source>
      <translation>Controles del frotis</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Advertencia</translation>
    </message>
    <message>
      <source>What the chosen check says</source>
      <translation>Lo que dice el control elegido</translation>
    </message>
    <message>
      <source>Which set of smear checks decides whether an image is usable</source>
      <translation>Qué controles del frotis deciden si una imagen es utilizable</translation>
    </message>
    <message>
      <source>{count} failed</source>
      <translation>{count} no superados</translation>
    </message>
    <message>
      <source>{count} passed</source>
      <translation>{count} superados</translation>
    </message>
    <message>
      <source>{count} with a warning</source>
      <translation>{count} con advertencia</translation>
    </message>
  </context>
  <context>
    <name>ChipRow</name>
    <message>
      <source>Active filters</source>
      <translation>Filtros activos</translation>
    </message>
    <message>
      <source>Clear &amp;filters</source>
      <translation>Quitar &amp;filtros</translation>
    </message>
    <message>
      <source>Show every field of this list again</source>
      <translation>Mostrar de nuevo todos los campos de esta lista</translation>
    </message>
    <message>
      <source>Take this filter away: {text}</source>
      <translation>Quitar este filtro: {text}</translation>
    </message>
  </context>
  <context>
    <name>ClassCount</name>
    <message>
      <source>{name}: {count} fields</source>
      <translation>{name}: {count} campos</translation>
    </message>
    <message>
      <source>{name}: {count} fields. Click to list only these.</source>
      <translation>{name}: {count} campos. Haga clic para ver solo estos.</translation>
    </message>
  </context>
  <context>
    <name>ClassHistogram</name>
    <message>
      <source>Fields by class</source>
      <translation>Campos por clase</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>A new model must find the malignant classes at least as well as the model before it</source>
      <translation>Un modelo nuevo debe encontrar las clases malignas al menos tan bien como el modelo anterior</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Clases</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Imágenes</translation>
    </message>
    <message>
      <source>In the data</source>
      <translation>En los datos</translation>
    </message>
    <message>
      <source>Learn from {label}</source>
      <translation>Aprender de {label}</translation>
    </message>
    <message>
      <source>Malignant</source>
      <translation>Maligna</translation>
    </message>
    <message>
      <source>Name in the model</source>
      <translation>Nombre en el modelo</translation>
    </message>
    <message>
      <source>Name in the model for {label}</source>
      <translation>Nombre en el modelo para {label}</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>Pacientes</translation>
    </message>
    <message>
      <source>What the model will call this class</source>
      <translation>Cómo llamará el modelo a esta clase</translation>
    </message>
    <message>
      <source>Whether {label} is malignant</source>
      <translation>Si {label} es maligna</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>not applicable</source>
      <translation>no procede</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>sí</translation>
    </message>
    <message>
      <source>{label}: without the tick its images are left out</source>
      <translation>{label}: sin la marca, sus imágenes se dejan fuera</translation>
    </message>
  </context>
  <context>
    <name>ConfidenceBar</name>
    <message>
      <source>Confidence {value}</source>
      <translation>Confianza {value}</translation>
    </message>
  </context>
  <context>
    <name>ControlPlot</name>
    <message>
      <source>Limits are drawn after {needed} days with captured fields. So far: {days}.</source>
      <translation>Los límites se dibujan tras {needed} días con campos capturados. Hasta ahora: {days}.</translation>
    </message>
    <message>
      <source>No day is out of control.</source>
      <translation>Ningún día está fuera de control.</translation>
    </message>
    <message>
      <source>The limits are provisional: {days} of {wanted} days.</source>
      <translation>Los límites son provisionales: {days} de {wanted} días.</translation>
    </message>
    <message>
      <source>Usual: {centre}, between {low} and {high}.</source>
      <translation>Habitual: {centre}, entre {low} y {high}.</translation>
    </message>
    <message>
      <source>beyond the limits</source>
      <translation>más allá de los límites</translation>
    </message>
    <message>
      <source>seven days in one direction</source>
      <translation>siete días en una dirección</translation>
    </message>
    <message>
      <source>seven days on one side</source>
      <translation>siete días a un lado</translation>
    </message>
    <message>
      <source>twice near a limit</source>
      <translation>dos veces cerca de un límite</translation>
    </message>
    <message>
      <source>◆ Out of control: {told}.</source>
      <translation>◆ Fuera de control: {told}.</translation>
    </message>
    <message>
      <source>◆ {count} days are out of control, the latest {told}.</source>
      <translation>◆ {count} días están fuera de control, el último {told}.</translation>
    </message>
  </context>
  <context>
    <name>Counts</name>
    <message>
      <source>Images so far</source>
      <translation>Imágenes hasta ahora</translation>
    </message>
  </context>
  <context>
    <name>DataPage</name>
    <message>
      <source>A folder that holds one folder for each class, or a table with the columns file and label. It can be dropped here, too. The images stay where they are, unchanged.</source>
      <translation>Una carpeta que contiene una carpeta para cada clase, o una tabla con las columnas file y label. También se puede soltar aquí. Las imágenes quedan donde están, sin cambios.</translation>
    </message>
    <message>
      <source>Add patients…</source>
      <translation>Añadir pacientes…</translation>
    </message>
    <message>
      <source>Choose a table with the columns file and patient for the images of the folder</source>
      <translation>Elegir una tabla con las columnas file y patient para las imágenes de la carpeta</translation>
    </message>
    <message>
      <source>Choose folder…</source>
      <translation>Elegir carpeta…</translation>
    </message>
    <message>
      <source>Choose table…</source>
      <translation>Elegir tabla…</translation>
    </message>
    <message>
      <source>Choose the images first.</source>
      <translation>Elija primero las imágenes.</translation>
    </message>
    <message>
      <source>Chosen images</source>
      <translation>Imágenes elegidas</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Datos</translation>
    </message>
    <message>
      <source>Fields of a smear</source>
      <translation>Campos de un frotis</translation>
    </message>
    <message>
      <source>Folder with one folder for each class</source>
      <translation>Carpeta con una carpeta para cada clase</translation>
    </message>
    <message>
      <source>Give each class a name.</source>
      <translation>Dé un nombre a cada clase.</translation>
    </message>
    <message>
      <source>Give the model a title.</source>
      <translation>Dé un título al modelo.</translation>
    </message>
    <message>
      <source>Images that have been read</source>
      <translation>Imágenes que se han leído</translation>
    </message>
    <message>
      <source>No patients are known: images of one patient may be learned from and tested on, which flatters the model. A table with the columns file and patient helps.</source>
      <translation>No se conocen los pacientes: puede que se aprenda de imágenes de un paciente y se pruebe con ellas, lo que favorece al modelo. Ayuda una tabla con las columnas file y patient.</translation>
    </message>
    <message>
      <source>Nothing has been chosen yet.</source>
      <translation>Aún no se ha elegido nada.</translation>
    </message>
    <message>
      <source>Of these, {images} images in {classes} classes are used.</source>
      <translation>De estas se usan {images} imágenes en {classes} clases.</translation>
    </message>
    <message>
      <source>One file cannot be used and is skipped.</source>
      <translation>Un archivo no se puede usar y se salta.</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>Nombre corto</translation>
    </message>
    <message>
      <source>Short, for folders and lists: small letters, digits, - and _</source>
      <translation>Corto, para carpetas y listas: minúsculas, cifras, - y _</translation>
    </message>
    <message>
      <source>Show the skipped files</source>
      <translation>Mostrar los archivos saltados</translation>
    </message>
    <message>
      <source>Single cells cut out on black</source>
      <translation>Células sueltas recortadas sobre negro</translation>
    </message>
    <message>
      <source>Stop reading</source>
      <translation>Dejar de leer</translation>
    </message>
    <message>
      <source>Suggested from a few of the images</source>
      <translation>Sugerido por algunas de las imágenes</translation>
    </message>
    <message>
      <source>Table with the columns file and label</source>
      <translation>Tabla con las columnas file y label</translation>
    </message>
    <message>
      <source>Table with the columns file and patient</source>
      <translation>Tabla con las columnas file y patient</translation>
    </message>
    <message>
      <source>Tables (*.csv);;All files (*)</source>
      <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>The images show</source>
      <translation>Las imágenes muestran</translation>
    </message>
    <message>
      <source>The model at work also knows {classes}. A new model without these classes will not be offered: a cell of them would get the name of another. Add images of them under the same names.</source>
      <translation>El modelo en uso también conoce {classes}. Un modelo nuevo sin estas clases no se ofrecerá: una célula de ellas recibiría el nombre de otra. Añada imágenes de ellas con los mismos nombres.</translation>
    </message>
    <message>
      <source>The model at work also knows {classes}. A new model without this class will not be offered: a cell of it would get the name of another. Add images of it under the same name.</source>
      <translation>El modelo en uso también conoce {classes}. Un modelo nuevo sin esta clase no se ofrecerá: una célula de ella recibiría el nombre de otra. Añada imágenes de ella con el mismo nombre.</translation>
    </message>
    <message>
      <source>The model's name may have small letters, digits, - and _ only.</source>
      <translation>El nombre del modelo solo puede tener minúsculas, cifras, - y _.</translation>
    </message>
    <message>
      <source>Tick at least two classes.</source>
      <translation>Marque al menos dos clases.</translation>
    </message>
    <message>
      <source>Title of the model</source>
      <translation>Título del modelo</translation>
    </message>
    <message>
      <source>Two classes have the same name.</source>
      <translation>Dos clases tienen el mismo nombre.</translation>
    </message>
    <message>
      <source>What do the classes mean?</source>
      <translation>¿Qué significan las clases?</translation>
    </message>
    <message>
      <source>What will be made?</source>
      <translation>¿Qué se va a hacer?</translation>
    </message>
    <message>
      <source>Which images should be learned from?</source>
      <translation>¿De qué imágenes se debe aprender?</translation>
    </message>
    <message>
      <source>from the file names</source>
      <translation>por los nombres de archivo</translation>
    </message>
    <message>
      <source>from the folders</source>
      <translation>por las carpetas</translation>
    </message>
    <message>
      <source>from the table</source>
      <translation>por la tabla</translation>
    </message>
    <message>
      <source>{count} files cannot be used and are skipped.</source>
      <translation>{count} archivos no se pueden usar y se saltan.</translation>
    </message>
    <message>
      <source>{count} patients are known {source}: no patient is both learned from and tested on.</source>
      <translation>Se conocen {count} pacientes {source}: de ningún paciente se aprende y se prueba a la vez.</translation>
    </message>
    <message>
      <source>{done} of {total} files</source>
      <translation>{done} de {total} archivos</translation>
    </message>
    <message>
      <source>{images} images in {classes} classes.</source>
      <translation>{images} imágenes en {classes} clases.</translation>
    </message>
    <message>
      <source>… and {count} more</source>
      <translation>… y {count} más</translation>
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message>
      <source>Pasted image {number}</source>
      <translation>Imagen pegada {number}</translation>
    </message>
  </context>
  <context>
    <name>Duration</name>
    <message>
      <source>about a minute</source>
      <translation>un minuto aproximadamente</translation>
    </message>
    <message>
      <source>about {count} hours</source>
      <translation>unas {count} horas</translation>
    </message>
    <message>
      <source>about {count} minutes</source>
      <translation>unos {count} minutos</translation>
    </message>
    <message>
      <source>about {count} seconds</source>
      <translation>unos {count} segundos</translation>
    </message>
  </context>
  <context>
    <name>EmptyPage</name>
    <message>
      <source>A first try with generated fields, without images of your own</source>
      <translation>Una primera prueba con campos generados, sin imágenes propias</translation>
    </message>
    <message>
      <source>Choose a folder with images (Ctrl+Shift+O)</source>
      <translation>Elegir una carpeta con imágenes (Ctrl+Mayús+O)</translation>
    </message>
    <message>
      <source>Choose one or several image files (Ctrl+O)</source>
      <translation>Elegir uno o varios archivos de imagen (Ctrl+O)</translation>
    </message>
    <message>
      <source>Drop a smear field here</source>
      <translation>Suelte aquí un campo de frotis</translation>
    </message>
    <message>
      <source>LeukoDesk checks whether the image is a usable stained smear, shows which class the model finds and how sure it is, and where the model looked.</source>
      <translation>LeukoDesk comprueba si la imagen es un frotis teñido utilizable, muestra qué clase encuentra el modelo y con qué seguridad, y dónde miró el modelo.</translation>
    </message>
    <message>
      <source>Live camera…</source>
      <translation>Cámara en directo…</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>Abrir carpeta…</translation>
    </message>
    <message>
      <source>Open images…</source>
      <translation>Abrir imágenes…</translation>
    </message>
    <message>
      <source>Sample fields</source>
      <translation>Campos de ejemplo</translation>
    </message>
    <message>
      <source>See what the microscope's camera sees, and capture fields (F3)</source>
      <translation>Ver lo que ve la cámara del microscopio y capturar campos (F3)</translation>
    </message>
    <message>
      <source>an image file, several, or a whole folder; or paste an image (Ctrl+V)</source>
      <translation>un archivo de imagen, varios o una carpeta entera; o pegue una imagen (Ctrl+V)</translation>
    </message>
  </context>
  <context>
    <name>ExportMenu</name>
    <message>
      <source>Else every field of the list, as it is filtered and sorted</source>
      <translation>Si no, todos los campos de la lista, tal como está filtrada y ordenada</translation>
    </message>
    <message>
      <source>Else only paths below the scanned folder, which say nothing of this machine</source>
      <translation>Si no, solo rutas bajo la carpeta recorrida, que no dicen nada de este ordenador</translation>
    </message>
    <message>
      <source>Only the se&amp;lected field</source>
      <translation>Solo el campo se&amp;leccionado</translation>
    </message>
    <message>
      <source>Only the se&amp;lected fields</source>
      <translation>Solo los campos se&amp;leccionados</translation>
    </message>
    <message>
      <source>Only the {count} se&amp;lected fields</source>
      <translation>Solo los {count} campos se&amp;leccionados</translation>
    </message>
    <message>
      <source>With &amp;full paths</source>
      <translation>Con rutas &amp;completas</translation>
    </message>
  </context>
  <context>
    <name>ExportStrip</name>
    <message>
      <source>Cancel e&amp;xport</source>
      <translation>Cancelar e&amp;xportación</translation>
    </message>
    <message>
      <source>Fields that are written</source>
      <translation>Campos que se han escrito</translation>
    </message>
    <message>
      <source>Writing the export…</source>
      <translation>Escribiendo la exportación…</translation>
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <source>1 field was</source>
      <translation>1 campo se ha</translation>
    </message>
    <message>
      <source>An export is being written. Wait for it, or cancel it.</source>
      <translation>Se está escribiendo una exportación. Espere a que acabe o cancélela.</translation>
    </message>
    <message>
      <source>The export was cancelled; nothing of it is left.</source>
      <translation>La exportación se canceló; no queda nada de ella.</translation>
    </message>
    <message>
      <source>{count} fields were</source>
      <translation>{count} campos se han</translation>
    </message>
    <message>
      <source>{fields} written to {path}.</source>
      <translation>{fields} escrito en {path}.</translation>
    </message>
    <message>
      <source>{title}: name of a new folder</source>
      <translation>{title}: nombre de una carpeta nueva</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>&amp;Class</source>
      <translation>&amp;Clase</translation>
    </message>
    <message>
      <source>&amp;Distance</source>
      <translation>&amp;Distancia</translation>
    </message>
    <message>
      <source>&amp;Probability</source>
      <translation>&amp;Probabilidad</translation>
    </message>
    <message>
      <source>&amp;Verdict</source>
      <translation>&amp;Veredicto</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>Cualquiera</translation>
    </message>
    <message>
      <source>As a multiple of the limit; above 1 × a field is unlike what the model knows</source>
      <translation>Como múltiplo del límite; por encima de 1 × un campo es distinto de lo que conoce el modelo</translation>
    </message>
    <message>
      <source>Not seen</source>
      <translation>No visto</translation>
    </message>
    <message>
      <source>Of the malignant classes together</source>
      <translation>De las clases malignas juntas</translation>
    </message>
    <message>
      <source>Of the most probable class</source>
      <translation>De la clase más probable</translation>
    </message>
    <message>
      <source>Part of the name</source>
      <translation>Parte del nombre</translation>
    </message>
    <message>
      <source>S&amp;mear check</source>
      <translation>&amp;Control del frotis</translation>
    </message>
    <message>
      <source>Search in names</source>
      <translation>Buscar en los nombres</translation>
    </message>
    <message>
      <source>See&amp;n</source>
      <translation>Vist&amp;o</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Visto</translation>
    </message>
    <message>
      <source>Warned or failed:</source>
      <translation>Con advertencia o no superado:</translation>
    </message>
  </context>
  <context>
    <name>FilterButton</name>
    <message>
      <source>Filter: {what}</source>
      <translation>Filtro: {what}</translation>
    </message>
  </context>
  <context>
    <name>FocusBar</name>
    <message>
      <source>Focus beside the best so far</source>
      <translation>Enfoque junto al mejor hasta ahora</translation>
    </message>
    <message>
      <source>Forget the best focus so far, as after the stage was moved</source>
      <translation>Olvidar el mejor enfoque hasta ahora, por ejemplo tras mover la platina</translation>
    </message>
    <message>
      <source>New best</source>
      <translation>Nuevo mejor</translation>
    </message>
    <message>
      <source>No focus measured yet</source>
      <translation>Aún no se ha medido el enfoque</translation>
    </message>
    <message>
      <source>{share} of the best focus</source>
      <translation>{share} del mejor enfoque</translation>
    </message>
    <message>
      <source>{share} – the best so far</source>
      <translation>{share} – el mejor hasta ahora</translation>
    </message>
  </context>
  <context>
    <name>FolderList</name>
    <message>
      <source>Add a folder, or drop folders here</source>
      <translation>Añada una carpeta o suelte carpetas aquí</translation>
    </message>
    <message>
      <source>Add fol&amp;der…</source>
      <translation>Añadir &amp;carpeta…</translation>
    </message>
    <message>
      <source>Choose a folder; folders can be dropped here, too</source>
      <translation>Elegir una carpeta; también se pueden soltar aquí</translation>
    </message>
    <message>
      <source>Folder to scan</source>
      <translation>Carpeta que recorrer</translation>
    </message>
    <message>
      <source>Folders to scan</source>
      <translation>Carpetas que recorrer</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Take the selected folders off this list (Del); they stay as they are</source>
      <translation>Quitar de esta lista las carpetas seleccionadas (Supr); quedan como están</translation>
    </message>
  </context>
  <context>
    <name>GuideBrowser</name>
    <message>
      <source>Page of the user guide</source>
      <translation>Página de la guía de usuario</translation>
    </message>
  </context>
  <context>
    <name>GuideDialog</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Atrás</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>A&amp;delante</translation>
    </message>
    <message>
      <source>Contents of the user guide</source>
      <translation>Contenido de la guía de usuario</translation>
    </message>
    <message>
      <source>No page holds all of these words: {words}</source>
      <translation>Ninguna página contiene todas estas palabras: {words}</translation>
    </message>
    <message>
      <source>Search in all pages</source>
      <translation>Buscar en todas las páginas</translation>
    </message>
    <message>
      <source>Search in the user guide</source>
      <translation>Buscar en la guía de usuario</translation>
    </message>
    <message>
      <source>The user guide cannot be read.</source>
      <translation>La guía de usuario no se puede leer.</translation>
    </message>
    <message>
      <source>The user guide is not in this installation.</source>
      <translation>La guía de usuario no está en esta instalación.</translation>
    </message>
    <message>
      <source>User guide</source>
      <translation>Guía de usuario</translation>
    </message>
    <message>
      <source>User guide – {page}</source>
      <translation>Guía de usuario – {page}</translation>
    </message>
    <message>
      <source>What was found in the user guide</source>
      <translation>Lo que se encontró en la guía de usuario</translation>
    </message>
  </context>
  <context>
    <name>Histogram</name>
    <message>
      <source>At the limit: {channels}</source>
      <translation>En el límite: {channels}</translation>
    </message>
    <message>
      <source>Black: {channels}</source>
      <translation>Negro: {channels}</translation>
    </message>
    <message>
      <source>Histogram of red, green and blue</source>
      <translation>Histograma de rojo, verde y azul</translation>
    </message>
    <message>
      <source>How often each value is in the frame, from 0 at the left to 255 at the right</source>
      <translation>Cuántas veces aparece cada valor en la imagen, de 0 a la izquierda a 255 a la derecha</translation>
    </message>
    <message>
      <source>Neither end is reached</source>
      <translation>No se alcanza ningún extremo</translation>
    </message>
    <message>
      <source>No histogram yet</source>
      <translation>Aún no hay histograma</translation>
    </message>
  </context>
  <context>
    <name>ImageList</name>
    <message>
      <source>Open images</source>
      <translation>Abrir imágenes</translation>
    </message>
  </context>
  <context>
    <name>ImageModel</name>
    <message>
      <source>Accepted</source>
      <translation>Aceptado</translation>
    </message>
    <message>
      <source>Analysing…</source>
      <translation>Analizando…</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fallido</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rechazado</translation>
    </message>
    <message>
      <source>Uncertain</source>
      <translation>Incierto</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
  </context>
  <context>
    <name>IntendedUseDialog</name>
    <message>
      <source>&amp;Close LeukoDesk</source>
      <translation>&amp;Cerrar LeukoDesk</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Idioma</translation>
    </message>
    <message>
      <source>A person who is qualified to read smears looks at every image.</source>
      <translation>Una persona cualificada para leer frotis mira cada imagen.</translation>
    </message>
    <message>
      <source>A verdict says what a model found in one image. It is not a diagnosis and must not guide treatment.</source>
      <translation>Un veredicto dice lo que un modelo encontró en una imagen. No es un diagnóstico y no debe guiar un tratamiento.</translation>
    </message>
    <message>
      <source>For research and education. Not a diagnostic device.</source>
      <translation>Para investigación y enseñanza. No es un dispositivo de diagnóstico.</translation>
    </message>
    <message>
      <source>I &amp;understand and agree</source>
      <translation>&amp;Entiendo y acepto</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Uso previsto</translation>
    </message>
    <message>
      <source>Intended use of LeukoDesk</source>
      <translation>Uso previsto de LeukoDesk</translation>
    </message>
    <message>
      <source>Language of LeukoDesk</source>
      <translation>Idioma de LeukoDesk</translation>
    </message>
    <message>
      <source>Nothing leaves this computer: LeukoDesk opens no connection to the internet.</source>
      <translation>Nada sale de este ordenador: LeukoDesk no abre ninguna conexión a internet.</translation>
    </message>
    <message>
      <source>The attention map shows where the model looked, not where the disease is.</source>
      <translation>El mapa de atención muestra dónde miró el modelo, no dónde está la enfermedad.</translation>
    </message>
    <message>
      <source>The models learned from few laboratories. On smears of another stain, microscope or camera they can be wrong while looking sure.</source>
      <translation>Los modelos aprendieron de pocos laboratorios. Con frotis de otra tinción, otro microscopio u otra cámara pueden equivocarse y parecer seguros.</translation>
    </message>
    <message>
      <source>“Benign” means hematogones in suspected cases; it does not mean a healthy person.</source>
      <translation>«Benigno» significa hematogonias en casos sospechosos; no significa una persona sana.</translation>
    </message>
  </context>
  <context>
    <name>InterruptedRuns</name>
    <message>
      <source>A training was interrupted. It can go on where it was.</source>
      <translation>Un entrenamiento se interrumpió. Puede continuar donde estaba.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Some trainings were interrupted. They can go on where they were.</source>
      <translation>Algunos entrenamientos se interrumpieron. Pueden continuar donde estaban.</translation>
    </message>
    <message>
      <source>What is left of an interrupted training cannot be gone on with.</source>
      <translation>No se puede continuar con lo que queda de un entrenamiento interrumpido.</translation>
    </message>
  </context>
  <context>
    <name>LanguageMenu</name>
    <message>
      <source>As the system: {language}</source>
      <translation>Como el sistema: {language}</translation>
    </message>
    <message>
      <source>From its next start on LeukoDesk speaks this language: {language}.</source>
      <translation>Desde su próximo inicio LeukoDesk habla este idioma: {language}.</translation>
    </message>
    <message>
      <source>{language} (not reviewed by a speaker)</source>
      <translation>{language} (no revisado por un hablante)</translation>
    </message>
  </context>
  <context>
    <name>LicencesDialog</name>
    <message>
      <source>Collecting the licences…</source>
      <translation>Reuniendo las licencias…</translation>
    </message>
    <message>
      <source>Find a part, a licence or words of its text</source>
      <translation>Buscar una parte, una licencia o palabras de su texto</translation>
    </message>
    <message>
      <source>Find in the licences</source>
      <translation>Buscar en las licencias</translation>
    </message>
    <message>
      <source>LeukoDesk is under the Apache License 2.0. It is made of these parts as well:</source>
      <translation>LeukoDesk tiene la licencia Apache 2.0. Está hecho además de estas partes:</translation>
    </message>
    <message>
      <source>Licence of the chosen part</source>
      <translation>Licencia de la parte elegida</translation>
    </message>
    <message>
      <source>Licence: {name}</source>
      <translation>Licencia: {name}</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licencias</translation>
    </message>
    <message>
      <source>No part and no licence has these words.</source>
      <translation>Ninguna parte y ninguna licencia tiene estas palabras.</translation>
    </message>
    <message>
      <source>Parts of LeukoDesk</source>
      <translation>Partes de LeukoDesk</translation>
    </message>
  </context>
  <context>
    <name>Limits</name>
    <message>
      <source>at least {low}</source>
      <translation>al menos {low}</translation>
    </message>
    <message>
      <source>at most {high}</source>
      <translation>como mucho {high}</translation>
    </message>
    <message>
      <source>better {better}</source>
      <translation>mejor {better}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>de {low} a {high}</translation>
    </message>
    <message>
      <source>{needed}, better {better}</source>
      <translation>{needed}, mejor {better}</translation>
    </message>
  </context>
  <context>
    <name>LivePage</name>
    <message>
      <source>Camera</source>
      <translation>Cámara</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Objetivo</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Serie</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Mostrar</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;Go back</source>
      <translation>&amp;Volver</translation>
    </message>
    <message>
      <source>Another LeukoDesk is open but does not answer, so this is a window of its own.</source>
      <translation>Otro LeukoDesk está abierto pero no responde; por eso esta es una ventana propia.</translation>
    </message>
    <message>
      <source>Export model bundle</source>
      <translation>Exportar paquete de modelo</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>Volver</translation>
    </message>
    <message>
      <source>Go back from {active} to the model before, {earlier}?</source>
      <translation>¿Volver de {active} al modelo anterior, {earlier}?</translation>
    </message>
    <message>
      <source>Go back to the model {earlier}?</source>
      <translation>¿Volver al modelo {earlier}?</translation>
    </message>
    <message>
      <source>Images ({patterns});;All files (*)</source>
      <translation>Imágenes ({patterns});;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Images on the list are analysed again with it. No model is deleted.</source>
      <translation>Las imágenes de la lista se analizan de nuevo con él. No se borra ningún modelo.</translation>
    </message>
    <message>
      <source>Install model bundle</source>
      <translation>Instalar paquete de modelo</translation>
    </message>
    <message>
      <source>Model bundles (*{suffix})</source>
      <translation>Paquetes de modelo (*{suffix})</translation>
    </message>
    <message>
      <source>Model bundles (*{suffix});;All files (*)</source>
      <translation>Paquetes de modelo (*{suffix});;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Abrir carpeta</translation>
    </message>
    <message>
      <source>Open images</source>
      <translation>Abrir imágenes</translation>
    </message>
    <message>
      <source>The model was written to {path}.</source>
      <translation>El modelo se escribió en {path}.</translation>
    </message>
    <message>
      <source>The model {model} is active again.</source>
      <translation>El modelo {model} vuelve a estar activo.</translation>
    </message>
    <message>
      <source>The model {model} is active from now on.</source>
      <translation>El modelo {model} está activo desde ahora.</translation>
    </message>
    <message>
      <source>The model {model} is installed. It is not active; choose it in the menu Model to use it. Its file is undamaged; that does not show who made it, so use it only if you know where it comes from.</source>
      <translation>El modelo {model} está instalado. No está activo; elíjalo en el menú «Modelo» para usarlo. Su archivo no está dañado; eso no muestra quién lo hizo, así que úselo solo si sabe de dónde viene.</translation>
    </message>
    <message>
      <source>There is no image and no image file on the clipboard.</source>
      <translation>En el portapapeles no hay ninguna imagen ni ningún archivo de imagen.</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Herramientas</translation>
    </message>
    <message>
      <source>cannot be used</source>
      <translation>no se puede usar</translation>
    </message>
    <message>
      <source>{model} (candidate)</source>
      <translation>{model} (candidato)</translation>
    </message>
  </context>
  <context>
    <name>Measuring</name>
    <message>
      <source>How long this will take could not be measured.</source>
      <translation>No se pudo medir cuánto tardará.</translation>
    </message>
  </context>
  <context>
    <name>MethodPage</name>
    <message>
      <source>70 % of the images are learned from, 15 % choose the best state, 15 % test the model</source>
      <translation>Del 70 % de las imágenes se aprende, el 15 % elige el mejor estado, el 15 % prueba el modelo</translation>
    </message>
    <message>
      <source>An installed model keeps its way of seeing and learns your classes: seconds to minutes, enough for most laboratories.</source>
      <translation>Un modelo instalado conserva su forma de ver y aprende sus clases: de segundos a minutos, suficiente para la mayoría de los laboratorios.</translation>
    </message>
    <message>
      <source>At most {time}, {memory} of memory and {disk} on the disk.</source>
      <translation>Como mucho {time}, {memory} de memoria y {disk} en el disco.</translation>
    </message>
    <message>
      <source>Builds upon</source>
      <translation>Se basa en</translation>
    </message>
    <message>
      <source>Divide in blocks of images that follow each other</source>
      <translation>Dividir en bloques de imágenes seguidas</translation>
    </message>
    <message>
      <source>Divide without looking at patients (leaky)</source>
      <translation>Dividir sin mirar los pacientes (con fugas)</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Épocas como mucho</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>Estimación</translation>
    </message>
    <message>
      <source>Full training</source>
      <translation>Entrenamiento completo</translation>
    </message>
    <message>
      <source>How is it tested?</source>
      <translation>¿Cómo se prueba?</translation>
    </message>
    <message>
      <source>How should the model learn?</source>
      <translation>¿Cómo debe aprender el modelo?</translation>
    </message>
    <message>
      <source>Images that follow each other are often alike: of one smear, or of one patient. In blocks fewer of them are both learned from and tested on; the figures are lower, and more honest.</source>
      <translation>Las imágenes seguidas suelen parecerse: de un mismo frotis o de un mismo paciente. En bloques, de menos de ellas se aprende y se prueba a la vez; las cifras son más bajas, y más honestas.</translation>
    </message>
    <message>
      <source>In the order of their names: the first of each class train, the last test</source>
      <translation>En el orden de sus nombres: las primeras de cada clase entrenan, las últimas prueban</translation>
    </message>
    <message>
      <source>It needs {needed} of memory; {free} are free. Close other programs.</source>
      <translation>Necesita {needed} de memoria; {free} están libres. Cierre otros programas.</translation>
    </message>
    <message>
      <source>It needs {needed} on the disk; {free} are free. Make room first.</source>
      <translation>Necesita {needed} en el disco; {free} están libres. Haga sitio primero.</translation>
    </message>
    <message>
      <source>Leaky: images of one patient are on both sides. Figures will be too good, and are labelled so.</source>
      <translation>Con fugas: hay imágenes de un paciente en ambos lados. Las cifras serán demasiado buenas, y así se señala.</translation>
    </message>
    <message>
      <source>Mask the border and the corners</source>
      <translation>Tapar el borde y las esquinas</translation>
    </message>
    <message>
      <source>Measure again</source>
      <translation>Medir de nuevo</translation>
    </message>
    <message>
      <source>Measuring</source>
      <translation>Medición</translation>
    </message>
    <message>
      <source>Measuring what it will take…</source>
      <translation>Midiendo lo que hará falta…</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Método</translation>
    </message>
    <message>
      <source>Not possible here: {reason}</source>
      <translation>Aquí no es posible: {reason}</translation>
    </message>
    <message>
      <source>Not possible: no installed model has a last layer that can be exchanged.</source>
      <translation>No es posible: ningún modelo instalado tiene una última capa que se pueda cambiar.</translation>
    </message>
    <message>
      <source>One step is being measured on this computer…</source>
      <translation>Se está midiendo un paso en este ordenador…</translation>
    </message>
    <message>
      <source>Only to compare with published figures that were made this way</source>
      <translation>Solo para comparar con cifras publicadas que se hicieron así</translation>
    </message>
    <message>
      <source>Quick adaptation (recommended)</source>
      <translation>Adaptación rápida (recomendada)</translation>
    </message>
    <message>
      <source>Scale bars and dates stand there. What is masked is seen neither in learning nor in use.</source>
      <translation>Allí están las barras de escala y las fechas. Lo que se tapa no se ve ni al aprender ni al usar el modelo.</translation>
    </message>
    <message>
      <source>So often all images are gone through at most; it ends earlier if that no longer helps</source>
      <translation>Tantas veces se recorren todas las imágenes como mucho; acaba antes si ya no ayuda</translation>
    </message>
    <message>
      <source>Start adaptation</source>
      <translation>Empezar la adaptación</translation>
    </message>
    <message>
      <source>Start training</source>
      <translation>Empezar el entrenamiento</translation>
    </message>
    <message>
      <source>The audit found that the class can be told from there.</source>
      <translation>La revisión encontró que la clase se puede adivinar por esa zona.</translation>
    </message>
    <message>
      <source>The training program (with TensorFlow) is not installed.</source>
      <translation>El programa de entrenamiento (con TensorFlow) no está instalado.</translation>
    </message>
    <message>
      <source>The whole network is trained on your images: for some thousand images, and up to hours. It can be paused.</source>
      <translation>Toda la red se entrena con sus imágenes: para algunos miles de imágenes, y hasta horas. Se puede pausar.</translation>
    </message>
    <message>
      <source>This model was made for other images than yours. What it has learnt to see helps less then; the result will say how good the new model is.</source>
      <translation>Este modelo se hizo para imágenes distintas de las suyas. Lo que ha aprendido a ver ayuda menos entonces; el resultado dirá lo bueno que es el modelo nuevo.</translation>
    </message>
    <message>
      <source>What will it take?</source>
      <translation>¿Qué hará falta?</translation>
    </message>
    <message>
      <source>divided at random, by image</source>
      <translation>dividido al azar, por imagen</translation>
    </message>
    <message>
      <source>divided by patient</source>
      <translation>dividido por paciente</translation>
    </message>
    <message>
      <source>divided in blocks</source>
      <translation>dividido en bloques</translation>
    </message>
    <message>
      <source>nothing: it learns from scratch</source>
      <translation>nada: aprende desde cero</translation>
    </message>
  </context>
  <context>
    <name>MiddlePane</name>
    <message>
      <source>Open scan</source>
      <translation>Abrir recorrido</translation>
    </message>
    <message>
      <source>Scans (*.sqlite);;All files (*)</source>
      <translation>Recorridos (*.sqlite);;Todos los archivos (*)</translation>
    </message>
  </context>
  <context>
    <name>ModelPanel</name>
    <message>
      <source>Looks at</source>
      <translation>Mira</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Model ca&amp;rd…</source>
      <translation>&amp;Ficha del modelo…</translation>
    </message>
    <message>
      <source>No model</source>
      <translation>Ningún modelo</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>Situación</translation>
    </message>
    <message>
      <source>What the model learned from, how well it does and where it is wrong</source>
      <translation>De qué aprendió el modelo, lo bueno que es y dónde se equivoca</translation>
    </message>
    <message>
      <source>a field of a smear</source>
      <translation>un campo de un frotis</translation>
    </message>
    <message>
      <source>a single cell on black</source>
      <translation>una célula sobre negro</translation>
    </message>
    <message>
      <source>active for its kind of image; chosen for this image alone</source>
      <translation>activo para su tipo de imagen; elegido solo para esta imagen</translation>
    </message>
    <message>
      <source>active: used unless another one is chosen</source>
      <translation>activo: se usa si no se elige otro</translation>
    </message>
    <message>
      <source>candidate: not promoted, for looking only</source>
      <translation>candidato: no promovido, solo para mirar</translation>
    </message>
    <message>
      <source>not active: chosen to look through</source>
      <translation>no activo: elegido para mirar con él</translation>
    </message>
  </context>
  <context>
    <name>Models</name>
    <message>
      <source>{model} (active for fields)</source>
      <translation>{model} (activo para campos)</translation>
    </message>
    <message>
      <source>{model} (active for single cells)</source>
      <translation>{model} (activo para células sueltas)</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close &amp;notice</source>
      <translation>Cerrar a&amp;viso</translation>
    </message>
    <message>
      <source>D&amp;etails…</source>
      <translation>D&amp;etalles…</translation>
    </message>
    <message>
      <source>Notice: {sentence}</source>
      <translation>Aviso: {sentence}</translation>
    </message>
    <message>
      <source>Read the notices of this session with their details</source>
      <translation>Leer los avisos de esta sesión con sus detalles</translation>
    </message>
    <message>
      <source>Take this notice away; it stays in Help → Notices</source>
      <translation>Quitar este aviso; queda en Ayuda → Avisos</translation>
    </message>
  </context>
  <context>
    <name>NoticeOverFrame</name>
    <message>
      <source>Trying again in {seconds} s</source>
      <translation>Nuevo intento en {seconds} s</translation>
    </message>
    <message>
      <source>Trying again…</source>
      <translation>Intentando de nuevo…</translation>
    </message>
  </context>
  <context>
    <name>NoticesDialog</name>
    <message>
      <source>Details of the notice</source>
      <translation>Detalles del aviso</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>Avisos</translation>
    </message>
    <message>
      <source>Notices, the latest first</source>
      <translation>Avisos, el último primero</translation>
    </message>
    <message>
      <source>There have been no notices since LeukoDesk was started.</source>
      <translation>No ha habido avisos desde que se inició LeukoDesk.</translation>
    </message>
  </context>
  <context>
    <name>ObjectiveBox</name>
    <message>
      <source>By two points of known distance, as on a stage micrometer</source>
      <translation>Con dos puntos a distancia conocida, como en un micrómetro objetivo</translation>
    </message>
    <message>
      <source>Calibrate pixel size…</source>
      <translation>Calibrar tamaño de píxel…</translation>
    </message>
    <message>
      <source>Captures the light at an empty place, once for each objective</source>
      <translation>Captura la luz en un lugar vacío, una vez para cada objetivo</translation>
    </message>
    <message>
      <source>Choose the objective that is in the light path.</source>
      <translation>Elija el objetivo que está en el camino de la luz.</translation>
    </message>
    <message>
      <source>Even out the light (flat field)</source>
      <translation>Igualar la luz (campo plano)</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Olvidar</translation>
    </message>
    <message>
      <source>Forget everything of this objective</source>
      <translation>Olvidar todo de este objetivo</translation>
    </message>
    <message>
      <source>Forget the light reference</source>
      <translation>Olvidar la referencia de luz</translation>
    </message>
    <message>
      <source>Forget the pixel size</source>
      <translation>Olvidar el tamaño de píxel</translation>
    </message>
    <message>
      <source>Light reference of {date}</source>
      <translation>Referencia de luz del {date}</translation>
    </message>
    <message>
      <source>No light reference taken yet.</source>
      <translation>Aún no se ha tomado ninguna referencia de luz.</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Objetivo</translation>
    </message>
    <message>
      <source>Pixel size not calibrated: there is no scale bar.</source>
      <translation>Tamaño de píxel sin calibrar: no hay barra de escala.</translation>
    </message>
    <message>
      <source>Pixel size {size} µm, measured on {date}</source>
      <translation>Tamaño de píxel {size} µm, medido el {date}</translation>
    </message>
    <message>
      <source>Take reference…</source>
      <translation>Tomar referencia…</translation>
    </message>
    <message>
      <source>The pixel size measured on {date} does not hold for frames of this size. Calibrate it again.</source>
      <translation>El tamaño de píxel medido el {date} no vale para imágenes de este tamaño. Calíbrelo de nuevo.</translation>
    </message>
    <message>
      <source>White balance by the reference</source>
      <translation>Balance de blancos por la referencia</translation>
    </message>
    <message>
      <source>choose, or type a name</source>
      <translation>elija, o escriba un nombre</translation>
    </message>
  </context>
  <context>
    <name>ObjectiveControl</name>
    <message>
      <source>It was made at {width} × {height} pixels and does not even out frames of this size.</source>
      <translation>Se hizo a {width} × {height} píxeles y no iguala imágenes de este tamaño.</translation>
    </message>
  </context>
  <context>
    <name>OfferBox</name>
    <message>
      <source>Analyse this image with it, and no other image (Ctrl+J)</source>
      <translation>Analizar esta imagen con él, y ninguna otra (Ctrl+J)</translation>
    </message>
    <message>
      <source>As if it were chosen in the menu Model: all images are analysed with it</source>
      <translation>Como si se eligiera en el menú «Modelo»: todas las imágenes se analizan con él</translation>
    </message>
    <message>
      <source>Do not use {model} for this image</source>
      <translation>No usar {model} para esta imagen</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Use it for all images</source>
      <translation>Usarlo para todas las imágenes</translation>
    </message>
    <message>
      <source>Use it for this image</source>
      <translation>Usarlo para esta imagen</translation>
    </message>
    <message>
      <source>Use {model} for all images</source>
      <translation>Usar {model} para todas las imágenes</translation>
    </message>
    <message>
      <source>Use {model} for this image</source>
      <translation>Usar {model} para esta imagen</translation>
    </message>
  </context>
  <context>
    <name>OtherModel</name>
    <message>
      <source>{model} judges all images from now on, until you choose another one in the menu Model.</source>
      <translation>{model} juzga todas las imágenes desde ahora, hasta que elija otro en el menú «Modelo».</translation>
    </message>
    <message>
      <source>{model} was chosen for this image alone. Other images go to {at_work}.</source>
      <translation>{model} se eligió solo para esta imagen. Las demás van a {at_work}.</translation>
    </message>
  </context>
  <context>
    <name>Page</name>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Siguiente</translation>
    </message>
    <message>
      <source>Serious findings of the audit: figures measured on these images may deceive.</source>
      <translation>Observaciones serias de la revisión: las cifras medidas con estas imágenes pueden engañar.</translation>
    </message>
  </context>
  <context>
    <name>PartButtons</name>
    <message>
      <source>Lists of the scan</source>
      <translation>Listas del recorrido</translation>
    </message>
    <message>
      <source>{asked} of {count}</source>
      <translation>{asked} de {count}</translation>
    </message>
  </context>
  <context>
    <name>PixelSizeDialog</name>
    <message>
      <source>&amp;Distance on the slide</source>
      <translation>&amp;Distancia en el portaobjetos</translation>
    </message>
    <message>
      <source>Calibrate pixel size</source>
      <translation>Calibrar tamaño de píxel</translation>
    </message>
    <message>
      <source>Distance of the two points on the slide, in micrometres</source>
      <translation>Distancia de los dos puntos en el portaobjetos, en micrómetros</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Look at a stage micrometer, and take two of its lines as far apart as the image allows. One division is mostly 10 µm. For the objective {objective}:</source>
      <translation>Mire un micrómetro objetivo y tome dos de sus líneas, tan separadas como permita la imagen. Una división suele ser de 10 µm. Para el objetivo {objective}:</translation>
    </message>
    <message>
      <source>Other points</source>
      <translation>Otros puntos</translation>
    </message>
    <message>
      <source>Pixel size</source>
      <translation>Tamaño de píxel</translation>
    </message>
    <message>
      <source>So far it was {before} at this objective. See whether {objective} is the one in the light path.</source>
      <translation>Hasta ahora era {before} con este objetivo. Vea si {objective} es el que está en el camino de la luz.</translation>
    </message>
    <message>
      <source>no objective</source>
      <translation>ningún objetivo</translation>
    </message>
    <message>
      <source>not named</source>
      <translation>sin nombre</translation>
    </message>
  </context>
  <context>
    <name>ProbabilityChart</name>
    <message>
      <source>No probabilities, because nothing has been classified.</source>
      <translation>Sin probabilidades, porque no se ha clasificado nada.</translation>
    </message>
    <message>
      <source>Probability of every class</source>
      <translation>Probabilidad de cada clase</translation>
    </message>
    <message>
      <source>What the class means</source>
      <translation>Lo que significa la clase</translation>
    </message>
  </context>
  <context>
    <name>Property</name>
    <message>
      <source>off</source>
      <translation>no</translation>
    </message>
    <message>
      <source>on</source>
      <translation>sí</translation>
    </message>
  </context>
  <context>
    <name>PropertyPanel</name>
    <message>
      <source>Begin again at the end</source>
      <translation>Empezar de nuevo al final</translation>
    </message>
    <message>
      <source>Binning</source>
      <translation>Agrupación de píxeles</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Cámara</translation>
    </message>
    <message>
      <source>Camera settings</source>
      <translation>Ajustes de la cámara</translation>
    </message>
    <message>
      <source>Exposure</source>
      <translation>Exposición</translation>
    </message>
    <message>
      <source>Exposure set by the camera</source>
      <translation>Exposición fijada por la cámara</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Buscar un ajuste</translation>
    </message>
    <message>
      <source>Frame rate</source>
      <translation>Imágenes por segundo</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>Ganancia</translation>
    </message>
    <message>
      <source>Gain set by the camera</source>
      <translation>Ganancia fijada por la cámara</translation>
    </message>
    <message>
      <source>More settings ({count})</source>
      <translation>Más ajustes ({count})</translation>
    </message>
    <message>
      <source>No setting is called so.</source>
      <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
      <source>This camera has nothing that can be set here.</source>
      <translation>Esta cámara no tiene nada que se pueda ajustar aquí.</translation>
    </message>
    <message>
      <source>What can be set is shown as soon as the camera delivers.</source>
      <translation>Lo que se puede ajustar se muestra en cuanto la cámara entrega imágenes.</translation>
    </message>
    <message>
      <source>White balance set by the camera</source>
      <translation>Balance de blancos fijado por la cámara</translation>
    </message>
    <message>
      <source>White balance, blue</source>
      <translation>Balance de blancos, azul</translation>
    </message>
    <message>
      <source>White balance, red</source>
      <translation>Balance de blancos, rojo</translation>
    </message>
  </context>
  <context>
    <name>RecentScans</name>
    <message>
      <source>1 image</source>
      <translation>1 imagen</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Scans so far</source>
      <translation>Recorridos hasta ahora</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>acabado</translation>
    </message>
    <message>
      <source>not finished</source>
      <translation>sin acabar</translation>
    </message>
    <message>
      <source>running</source>
      <translation>en marcha</translation>
    </message>
    <message>
      <source>{count} images</source>
      <translation>{count} imágenes</translation>
    </message>
    <message>
      <source>{count} uncertain</source>
      <translation>{count} inciertos</translation>
    </message>
  </context>
  <context>
    <name>ReferenceDialog</name>
    <message>
      <source>&amp;Make reference</source>
      <translation>&amp;Hacer referencia</translation>
    </message>
    <message>
      <source>&amp;Take frame</source>
      <translation>&amp;Tomar imagen</translation>
    </message>
    <message>
      <source>1. Put in the objective {objective}, and set lamp, condenser and exposure as for work.
2. Move to a place of the slide without cells, and focus a little beside it.
3. Take a frame, move to another empty place, and take the next: three are best.</source>
      <translation>1. Ponga el objetivo {objective} y ajuste lámpara, condensador y exposición como para trabajar.
2. Vaya a un lugar del portaobjetos sin células y enfoque un poco al lado.
3. Tome una imagen, vaya a otro lugar vacío y tome la siguiente: lo mejor son tres.</translation>
    </message>
    <message>
      <source>Frames taken</source>
      <translation>Imágenes tomadas</translation>
    </message>
    <message>
      <source>Take light reference</source>
      <translation>Tomar referencia de luz</translation>
    </message>
    <message>
      <source>for which it is meant</source>
      <translation>para el que está pensada</translation>
    </message>
    <message>
      <source>{count} of {wanted} frames taken</source>
      <translation>{count} de {wanted} imágenes tomadas</translation>
    </message>
  </context>
  <context>
    <name>Reminders</name>
    <message>
      <source>A scan was interrupted: {file}. Scan folders (F4) offers to continue it.</source>
      <translation>Un recorrido se interrumpió: {file}. «Recorrer carpetas» (F4) ofrece continuarlo.</translation>
    </message>
    <message>
      <source>A training was interrupted: {title}. Retrain (F9) offers to go on with it.</source>
      <translation>Se interrumpió un entrenamiento: {title}. «Reentrenar» (F9) ofrece continuarlo.</translation>
    </message>
  </context>
  <context>
    <name>ResultPage</name>
    <message>
      <source>All figures, curves and the worst errors, in the web browser</source>
      <translation>Todas las cifras, curvas y los peores errores, en el navegador web</translation>
    </message>
    <message>
      <source>Begin anew</source>
      <translation>Empezar de nuevo</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>Comparado con</translation>
    </message>
    <message>
      <source>Figures on the test images</source>
      <translation>Cifras con las imágenes de prueba</translation>
    </message>
    <message>
      <source>For a better model, add images or mend what the audit and the report name, and begin anew.</source>
      <translation>Para un modelo mejor, añada imágenes o corrija lo que señalan la revisión y el informe, y empiece de nuevo.</translation>
    </message>
    <message>
      <source>Go back to {model}</source>
      <translation>Volver a {model}</translation>
    </message>
    <message>
      <source>It takes effect at once, and can be taken back</source>
      <translation>Tiene efecto enseguida, y se puede deshacer</translation>
    </message>
    <message>
      <source>New model</source>
      <translation>Modelo nuevo</translation>
    </message>
    <message>
      <source>No program on this computer opens the report. Any web browser shows this file: {path}</source>
      <translation>Ningún programa de este ordenador abre el informe. Cualquier navegador web muestra este archivo: {path}</translation>
    </message>
    <message>
      <source>Nothing has changed: images are analysed as before.</source>
      <translation>Nada ha cambiado: las imágenes se analizan como antes.</translation>
    </message>
    <message>
      <source>On the test images</source>
      <translation>Con las imágenes de prueba</translation>
    </message>
    <message>
      <source>Open the whole report</source>
      <translation>Abrir el informe completo</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>This model is at work now: {what} are analysed with it.</source>
      <translation>Este modelo está en uso ahora: con él se analizan {what}.</translation>
    </message>
    <message>
      <source>This one is kept as a candidate. Model → Model lets you look through it, for this session alone.</source>
      <translation>Este se conserva como candidato. En Modelo → Modelo se pueden ver imágenes con él, solo durante esta sesión.</translation>
    </message>
    <message>
      <source>Use this model from now on</source>
      <translation>Usar este modelo desde ahora</translation>
    </message>
    <message>
      <source>What now?</source>
      <translation>¿Y ahora?</translation>
    </message>
    <message>
      <source>fields</source>
      <translation>campos</translation>
    </message>
    <message>
      <source>single cells</source>
      <translation>células sueltas</translation>
    </message>
  </context>
  <context>
    <name>ResultsGallery</name>
    <message>
      <source>Gallery of the fields of the scan</source>
      <translation>Galería de los campos del recorrido</translation>
    </message>
  </context>
  <context>
    <name>ResultsPage</name>
    <message>
      <source>No field has a result yet.</source>
      <translation>Ningún campo tiene resultado todavía.</translation>
    </message>
    <message>
      <source>None of the {count} fields in this list is what the filters ask for.</source>
      <translation>Ninguno de los {count} campos de esta lista es lo que piden los filtros.</translation>
    </message>
    <message>
      <source>Reading the scan…</source>
      <translation>Leyendo el recorrido…</translation>
    </message>
    <message>
      <source>Sorting…</source>
      <translation>Ordenando…</translation>
    </message>
    <message>
      <source>There is no field in this list.</source>
      <translation>No hay ningún campo en esta lista.</translation>
    </message>
    <message>
      <source>{count} selected</source>
      <translation>{count} seleccionados</translation>
    </message>
    <message>
      <source>{shown} of {total} fields shown</source>
      <translation>{shown} de {total} campos mostrados</translation>
    </message>
  </context>
  <context>
    <name>ResultsTable</name>
    <message>
      <source>Fields of the scan</source>
      <translation>Campos del recorrido</translation>
    </message>
  </context>
  <context>
    <name>ResultsTools</name>
    <message>
      <source>&amp;Back to the worklist's order</source>
      <translation>&amp;Volver al orden de la lista de trabajo</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exportar</translation>
    </message>
    <message>
      <source>&amp;Gallery</source>
      <translation>&amp;Galería</translation>
    </message>
    <message>
      <source>C&amp;harts</source>
      <translation>G&amp;ráficos</translation>
    </message>
    <message>
      <source>Fields by class, and probability against distance, beside the list</source>
      <translation>Campos por clase, y probabilidad frente a distancia, junto a la lista</translation>
    </message>
    <message>
      <source>Mark as seen (M)</source>
      <translation>Marcar como visto (M)</translation>
    </message>
    <message>
      <source>Mark the selected fields as seen, or no longer: M or the space bar. Opening one marks nothing.</source>
      <translation>Marcar los campos seleccionados como vistos, o quitar la marca: M o la barra espaciadora. Abrir uno no marca nada.</translation>
    </message>
    <message>
      <source>Pictures side by side instead of rows</source>
      <translation>Imágenes una junto a otra en lugar de filas</translation>
    </message>
    <message>
      <source>Seen (M)</source>
      <translation>Visto (M)</translation>
    </message>
    <message>
      <source>What is shown, and in what order</source>
      <translation>Qué se muestra, y en qué orden</translation>
    </message>
    <message>
      <source>What needs eyes first</source>
      <translation>Primero lo que necesita ojos</translation>
    </message>
    <message>
      <source>Write the listed or the selected fields for others</source>
      <translation>Escribir los campos de la lista o los seleccionados para otros</translation>
    </message>
  </context>
  <context>
    <name>RunningStrip</name>
    <message>
      <source>Begin nothing new until Resume</source>
      <translation>No empezar nada nuevo hasta «Reanudar»</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Continue goes on where it was.</source>
      <translation>«Continuar» sigue donde estaba.</translation>
    </message>
    <message>
      <source>End the scan; what is finished is kept, and it can be continued later</source>
      <translation>Terminar el recorrido; lo acabado se conserva, y se puede continuar más tarde</translation>
    </message>
    <message>
      <source>File that was finished last</source>
      <translation>Último archivo acabado</translation>
    </message>
    <message>
      <source>Finished: {scan}</source>
      <translation>Acabado: {scan}</translation>
    </message>
    <message>
      <source>Finishing the images at hand…</source>
      <translation>Acabando las imágenes en curso…</translation>
    </message>
    <message>
      <source>Images that are done</source>
      <translation>Imágenes acabadas</translation>
    </message>
    <message>
      <source>Looking through the folders: {count} files</source>
      <translation>Buscando en las carpetas: {count} archivos</translation>
    </message>
    <message>
      <source>Not finished: {scan}</source>
      <translation>Sin acabar: {scan}</translation>
    </message>
    <message>
      <source>Nothing is computed until Resume.</source>
      <translation>No se calcula nada hasta «Reanudar».</translation>
    </message>
    <message>
      <source>Other scans…</source>
      <translation>Otros recorridos…</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Paused: {scan}</source>
      <translation>En pausa: {scan}</translation>
    </message>
    <message>
      <source>Progress of the scan</source>
      <translation>Progreso del recorrido</translation>
    </message>
    <message>
      <source>Put this page away</source>
      <translation>Guardar esta página</translation>
    </message>
    <message>
      <source>Put this page away (F4); a scan goes on</source>
      <translation>Guardar esta página (F4); un recorrido sigue en marcha</translation>
    </message>
    <message>
      <source>Rate and time left</source>
      <translation>Ritmo y tiempo restante</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Scan again</source>
      <translation>Recorrer de nuevo</translation>
    </message>
    <message>
      <source>Scan what is left, is new or has changed</source>
      <translation>Recorrer lo que queda, es nuevo o ha cambiado</translation>
    </message>
    <message>
      <source>Scanning {scan}</source>
      <translation>Recorriendo {scan}</translation>
    </message>
    <message>
      <source>Set up another scan, or look at another one; this one goes on</source>
      <translation>Preparar otro recorrido o mirar otro; este sigue</translation>
    </message>
    <message>
      <source>Show the running scan</source>
      <translation>Mostrar el recorrido en marcha</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Empezando…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stopped: {scan}</source>
      <translation>Detenido: {scan}</translation>
    </message>
    <message>
      <source>Stopping: {scan}</source>
      <translation>Deteniendo: {scan}</translation>
    </message>
    <message>
      <source>The image that was finished last</source>
      <translation>La última imagen acabada</translation>
    </message>
    <message>
      <source>The scan file lies where nothing may be written. Copy it elsewhere to go on with it.</source>
      <translation>El archivo del recorrido está donde no se puede escribir. Cópielo en otro lugar para continuar con él.</translation>
    </message>
    <message>
      <source>{count} known already</source>
      <translation>{count} ya conocidas</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} de {total}</translation>
    </message>
    <message>
      <source>{rate} images/s</source>
      <translation>{rate} imágenes/s</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>quedan {time}</translation>
    </message>
  </context>
  <context>
    <name>ScaleBarStrip</name>
    <message>
      <source>Click two points of a stage micrometer whose distance is known</source>
      <translation>Haga clic en dos puntos de un micrómetro objetivo cuya distancia se conoce</translation>
    </message>
    <message>
      <source>Not calibrated: set the pixel size…</source>
      <translation>Sin calibrar: fije el tamaño de píxel…</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Escala</translation>
    </message>
    <message>
      <source>Scale bar: {length}</source>
      <translation>Barra de escala: {length}</translation>
    </message>
  </context>
  <context>
    <name>ScanForm</name>
    <message>
      <source>As in the menu Model → Smear checks</source>
      <translation>Como en el menú Modelo → Controles del frotis</translation>
    </message>
    <message>
      <source>Attention maps</source>
      <translation>Mapas de atención</translation>
    </message>
    <message>
      <source>Change the scan file</source>
      <translation>Cambiar el archivo del recorrido</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Cambiar…</translation>
    </message>
    <message>
      <source>Choose where the results are kept, or a scan to go on with</source>
      <translation>Elegir dónde se guardan los resultados, o un recorrido con el que continuar</translation>
    </message>
    <message>
      <source>File names</source>
      <translation>Nombres de archivo</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Carpetas</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Number of white cells (takes half as long again)</source>
      <translation>Número de células blancas (tarda la mitad más)</translation>
    </message>
    <message>
      <source>Scan file</source>
      <translation>Archivo del recorrido</translation>
    </message>
    <message>
      <source>Several are separated by spaces; nothing here means every image format</source>
      <translation>Varios se separan con espacios; vacío significa todos los formatos de imagen</translation>
    </message>
    <message>
      <source>Smear checks</source>
      <translation>Controles del frotis</translation>
    </message>
    <message>
      <source>Where the model looked, for the list, the summary and later</source>
      <translation>Dónde miró el modelo, para la lista, el resumen y más tarde</translation>
    </message>
    <message>
      <source>White cells are looked for and counted; no verdict depends on it</source>
      <translation>Se buscan y cuentan células blancas; ningún veredicto depende de ello</translation>
    </message>
    <message>
      <source>With the folders below them</source>
      <translation>Con las carpetas que contienen</translation>
    </message>
    <message>
      <source>as the model wants</source>
      <translation>como quiere el modelo</translation>
    </message>
    <message>
      <source>cell</source>
      <translation>célula</translation>
    </message>
    <message>
      <source>every image format; for example  *.tif  or  day1_*.png</source>
      <translation>todos los formatos de imagen; por ejemplo  *.tif  o  dia1_*.png</translation>
    </message>
    <message>
      <source>field</source>
      <translation>campo</translation>
    </message>
    <message>
      <source>paper (HSV rule)</source>
      <translation>publicación (regla HSV)</translation>
    </message>
  </context>
  <context>
    <name>ScanPane</name>
    <message>
      <source>It is no longer there.</source>
      <translation>Ya no está.</translation>
    </message>
    <message>
      <source>The scan of {folders} has ended. {sentence} F4 shows what came of it.</source>
      <translation>El recorrido de {folders} ha terminado. {sentence} F4 muestra lo que resultó.</translation>
    </message>
    <message>
      <source>The scan {path} cannot be opened. {sentence}</source>
      <translation>El recorrido {path} no se puede abrir. {sentence}</translation>
    </message>
  </context>
  <context>
    <name>ScanResults</name>
    <message>
      <source> or </source>
      <translation> o </translation>
    </message>
    <message>
      <source>&amp;Copies in class folders…</source>
      <translation>&amp;Copias en carpetas por clase…</translation>
    </message>
    <message>
      <source>&amp;Give up</source>
      <translation>&amp;Renunciar</translation>
    </message>
    <message>
      <source>&amp;JSON lines…</source>
      <translation>Líneas &amp;JSON…</translation>
    </message>
    <message>
      <source>&amp;Keep</source>
      <translation>&amp;Conservar</translation>
    </message>
    <message>
      <source>&amp;Keep the window open</source>
      <translation>&amp;Mantener la ventana abierta</translation>
    </message>
    <message>
      <source>&amp;Lose them and close</source>
      <translation>&amp;Perderlos y cerrar</translation>
    </message>
    <message>
      <source>&amp;Stop the scan and close</source>
      <translation>&amp;Detener el recorrido y cerrar</translation>
    </message>
    <message>
      <source>&amp;Summary with pictures (HTML)…</source>
      <translation>&amp;Resumen con imágenes (HTML)…</translation>
    </message>
    <message>
      <source>&amp;Table (CSV)…</source>
      <translation>&amp;Tabla (CSV)…</translation>
    </message>
    <message>
      <source>1 captured field is not saved.</source>
      <translation>1 campo capturado no se ha guardado.</translation>
    </message>
    <message>
      <source>A scan is running</source>
      <translation>Hay un recorrido en marcha</translation>
    </message>
    <message>
      <source>A scan is running.</source>
      <translation>Hay un recorrido en marcha.</translation>
    </message>
    <message>
      <source>A small picture of the field</source>
      <translation>Una imagen pequeña del campo</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Aceptado</translation>
    </message>
    <message>
      <source>Accepted as a class that is not malignant, or of which that cannot be said</source>
      <translation>Aceptado como una clase que no es maligna, o de la que eso no se puede decir</translation>
    </message>
    <message>
      <source>Accepted as malignant, or uncertain</source>
      <translation>Aceptado como maligno, o incierto</translation>
    </message>
    <message>
      <source>Accepted, not malignant</source>
      <translation>Aceptado, no maligno</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>Captured fields</source>
      <translation>Campos capturados</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Células</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Clase</translation>
    </message>
    <message>
      <source>Class: {words}</source>
      <translation>Clase: {words}</translation>
    </message>
    <message>
      <source>Copies of the image files, one folder for each class: also a folder for retraining</source>
      <translation>Copias de los archivos de imagen, una carpeta para cada clase: también una carpeta para reentrenar</translation>
    </message>
    <message>
      <source>Could not be read or analysed</source>
      <translation>No se pudo leer o analizar</translation>
    </message>
    <message>
      <source>Distance / limit</source>
      <translation>Distancia / límite</translation>
    </message>
    <message>
      <source>Distance: {span}</source>
      <translation>Distancia: {span}</translation>
    </message>
    <message>
      <source>Every field, rejected and failed ones too</source>
      <translation>Todos los campos, también los rechazados y los fallidos</translation>
    </message>
    <message>
      <source>Everything that was classified: what needs eyes first, then what was accepted as not malignant</source>
      <translation>Todo lo que se clasificó: primero lo que necesita ojos, después lo aceptado como no maligno</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fallido</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>Give up 1 captured field?</source>
      <translation>¿Renunciar a 1 campo capturado?</translation>
    </message>
    <message>
      <source>Give up {count} captured fields?</source>
      <translation>¿Renunciar a {count} campos capturados?</translation>
    </message>
    <message>
      <source>How far the field is from those the model was trained on; above 1 × the limit it is unlike them</source>
      <translation>A qué distancia está el campo de aquellos con los que se entrenó el modelo; por encima de 1 × el límite es distinto de ellos</translation>
    </message>
    <message>
      <source>How the field ended</source>
      <translation>Cómo acabó el campo</translation>
    </message>
    <message>
      <source>It stops when the window is closed. What is finished is kept, and it can be continued later.</source>
      <translation>Se detiene al cerrar la ventana. Lo acabado se conserva, y se puede continuar más tarde.</translation>
    </message>
    <message>
      <source>JSON lines (*.jsonl)</source>
      <translation>Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Malignant</source>
      <translation>Maligna</translation>
    </message>
    <message>
      <source>Malignant: {span}</source>
      <translation>Maligno: {span}</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name: {name}</source>
      <translation>Nombre: {name}</translation>
    </message>
    <message>
      <source>Needs eyes</source>
      <translation>Necesita ojos</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Sin guardar</translation>
    </message>
    <message>
      <source>Not seen</source>
      <translation>No visto</translation>
    </message>
    <message>
      <source>Not usable, so not classified</source>
      <translation>No utilizable, por eso no clasificado</translation>
    </message>
    <message>
      <source>Of the most probable class</source>
      <translation>De la clase más probable</translation>
    </message>
    <message>
      <source>One line a field, for spreadsheet programs</source>
      <translation>Una línea por campo, para hojas de cálculo</translation>
    </message>
    <message>
      <source>One page with pictures and attention maps, to read and print</source>
      <translation>Una página con imágenes y mapas de atención, para leer e imprimir</translation>
    </message>
    <message>
      <source>One record a field, for other programs</source>
      <translation>Un registro por campo, para otros programas</translation>
    </message>
    <message>
      <source>Pages (*.html)</source>
      <translation>Páginas (*.html)</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilidad</translation>
    </message>
    <message>
      <source>Probability of all malignant classes together</source>
      <translation>Probabilidad de todas las clases malignas juntas</translation>
    </message>
    <message>
      <source>Probability: {span}</source>
      <translation>Probabilidad: {span}</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rechazado</translation>
    </message>
    <message>
      <source>Scans</source>
      <translation>Recorridos</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>Visto</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Smear check / error</source>
      <translation>Control del frotis / error</translation>
    </message>
    <message>
      <source>Smear check: {check}</source>
      <translation>Control del frotis: {check}</translation>
    </message>
    <message>
      <source>Sorted by {column}: {first}</source>
      <translation>Ordenado por {column}: {first}</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tablas (*.csv)</translation>
    </message>
    <message>
      <source>The most probable class; hatched where the verdict is uncertain</source>
      <translation>La clase más probable; rayada donde el veredicto es incierto</translation>
    </message>
    <message>
      <source>The smear checks that warned or failed; of a file that failed, why</source>
      <translation>Los controles del frotis con advertencia o no superados; de un archivo fallido, la causa</translation>
    </message>
    <message>
      <source>Uncertain</source>
      <translation>Incierto</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>Verdict: {words}</source>
      <translation>Veredicto: {words}</translation>
    </message>
    <message>
      <source>What is given up is lost. It can still be saved again, or in another folder.</source>
      <translation>Aquello a lo que se renuncia se pierde. Aún se puede guardar de nuevo, o en otra carpeta.</translation>
    </message>
    <message>
      <source>What is not saved is lost when the window is closed. The live camera (F3) offers to save it elsewhere.</source>
      <translation>Lo que no se ha guardado se pierde al cerrar la ventana. La cámara en directo (F3) ofrece guardarlo en otro lugar.</translation>
    </message>
    <message>
      <source>Where the file lies below the scanned folder</source>
      <translation>Dónde está el archivo bajo la carpeta recorrida</translation>
    </message>
    <message>
      <source>Whether somebody has looked at it and said so (key M)</source>
      <translation>Si alguien lo ha mirado y lo ha dicho (tecla M)</translation>
    </message>
    <message>
      <source>White cells that were found</source>
      <translation>Células blancas encontradas</translation>
    </message>
    <message>
      <source>Worklist</source>
      <translation>Lista de trabajo</translation>
    </message>
    <message>
      <source>Worklist: {first}</source>
      <translation>Lista de trabajo: {first}</translation>
    </message>
    <message>
      <source>Your own models</source>
      <translation>Sus propios modelos</translation>
    </message>
    <message>
      <source>accepted first, failed last</source>
      <translation>aceptados primero, fallidos al final</translation>
    </message>
    <message>
      <source>against the model's order</source>
      <translation>contra el orden del modelo</translation>
    </message>
    <message>
      <source>at least {low}</source>
      <translation>al menos {low}</translation>
    </message>
    <message>
      <source>at most {high}</source>
      <translation>como mucho {high}</translation>
    </message>
    <message>
      <source>distance {times}</source>
      <translation>distancia {times}</translation>
    </message>
    <message>
      <source>failed first, accepted last</source>
      <translation>fallidos primero, aceptados al final</translation>
    </message>
    <message>
      <source>from A to Z</source>
      <translation>de la A a la Z</translation>
    </message>
    <message>
      <source>from Z to A</source>
      <translation>de la Z a la A</translation>
    </message>
    <message>
      <source>from its end</source>
      <translation>desde su final</translation>
    </message>
    <message>
      <source>in the model's order</source>
      <translation>en el orden del modelo</translation>
    </message>
    <message>
      <source>malignant and uncertain first, by malignant probability in whole percents, then by distance</source>
      <translation>malignos e inciertos primero, por probabilidad de malignidad en tanto por ciento entero, luego por distancia</translation>
    </message>
    <message>
      <source>not yet seen first</source>
      <translation>los no vistos primero</translation>
    </message>
    <message>
      <source>seen</source>
      <translation>visto</translation>
    </message>
    <message>
      <source>seen first</source>
      <translation>los vistos primero</translation>
    </message>
    <message>
      <source>the fewest first</source>
      <translation>los de menos primero</translation>
    </message>
    <message>
      <source>the highest first</source>
      <translation>los más altos primero</translation>
    </message>
    <message>
      <source>the lowest first</source>
      <translation>los más bajos primero</translation>
    </message>
    <message>
      <source>the most first</source>
      <translation>los de más primero</translation>
    </message>
    <message>
      <source>the most unusual first</source>
      <translation>los más inusuales primero</translation>
    </message>
    <message>
      <source>the most usual first</source>
      <translation>los más habituales primero</translation>
    </message>
    <message>
      <source>those with a failed check first</source>
      <translation>los que no superan algún control primero</translation>
    </message>
    <message>
      <source>those without a failed check first</source>
      <translation>los que superan todos los controles primero</translation>
    </message>
    <message>
      <source>{check} and {count} more</source>
      <translation>{check} y {count} más</translation>
    </message>
    <message>
      <source>{count} captured fields are not saved.</source>
      <translation>{count} campos capturados no se han guardado.</translation>
    </message>
    <message>
      <source>{count} chosen fields</source>
      <translation>{count} campos elegidos</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>de {low} a {high}</translation>
    </message>
    <message>
      <source>{times}, unlike</source>
      <translation>{times}, distinto</translation>
    </message>
    <message>
      <source>{tip}. Click to sort.</source>
      <translation>{tip}. Haga clic para ordenar.</translation>
    </message>
  </context>
  <context>
    <name>ScanRun</name>
    <message>
      <source>The scan ended unexpectedly (exit code {code}). What is done is kept.</source>
      <translation>El recorrido terminó de forma inesperada (código de salida {code}). Lo hecho se conserva.</translation>
    </message>
    <message>
      <source>The scan was ended from outside (signal {number}). What is done is kept. If the memory was not enough, close other programs first.</source>
      <translation>El recorrido se terminó desde fuera (señal {number}). Lo hecho se conserva. Si faltó memoria, cierre primero otros programas.</translation>
    </message>
    <message>
      <source>The scan was stopped. It can be continued: what is done is kept.</source>
      <translation>El recorrido se detuvo. Se puede continuar: lo hecho se conserva.</translation>
    </message>
  </context>
  <context>
    <name>ScanWalk</name>
    <message>
      <source>Field {number} of {count}</source>
      <translation>Campo {number} de {count}</translation>
    </message>
    <message>
      <source>No longer in this list of {count}</source>
      <translation>Ya no está en esta lista de {count}</translation>
    </message>
    <message>
      <source>The scan used the smear checks “{scanned}”; here it is “{here}”.</source>
      <translation>El recorrido usó los controles del frotis «{scanned}»; aquí son «{here}».</translation>
    </message>
    <message>
      <source>The scan was made with the model {scanned}; what is shown here is what {loaded} finds.</source>
      <translation>El recorrido se hizo con el modelo {scanned}; lo que se muestra aquí es lo que encuentra {loaded}.</translation>
    </message>
    <message>
      <source>The scan's model is not installed here.</source>
      <translation>El modelo del recorrido no está instalado aquí.</translation>
    </message>
    <message>
      <source>This file has changed since it was scanned. Scan again to bring the list up to date.</source>
      <translation>Este archivo ha cambiado desde que se recorrió. Recorra de nuevo para poner la lista al día.</translation>
    </message>
  </context>
  <context>
    <name>ScanWalkBar</name>
    <message>
      <source>&amp;Use the scan's model</source>
      <translation>&amp;Usar el modelo del recorrido</translation>
    </message>
    <message>
      <source>&amp;Use the scan's smear checks</source>
      <translation>Usar los &amp;controles del frotis del recorrido</translation>
    </message>
    <message>
      <source>Back to the scan</source>
      <translation>Volver al recorrido</translation>
    </message>
    <message>
      <source>Fields of the scan</source>
      <translation>Campos del recorrido</translation>
    </message>
    <message>
      <source>In the scan: {found}</source>
      <translation>En el recorrido: {found}</translation>
    </message>
    <message>
      <source>Let the model and the smear checks of the scan come to work, and analyse again with them</source>
      <translation>Poner en uso el modelo y los controles del frotis del recorrido, y analizar de nuevo con ellos</translation>
    </message>
    <message>
      <source>Mark as seen (M)</source>
      <translation>Marcar como visto (M)</translation>
    </message>
    <message>
      <source>Mark this field as seen, or no longer (M)</source>
      <translation>Marcar este campo como visto, o quitar la marca (M)</translation>
    </message>
    <message>
      <source>Next field of the scan</source>
      <translation>Campo siguiente del recorrido</translation>
    </message>
    <message>
      <source>Previous field of the scan</source>
      <translation>Campo anterior del recorrido</translation>
    </message>
    <message>
      <source>Seen (M)</source>
      <translation>Visto (M)</translation>
    </message>
    <message>
      <source>Show the field before in the list (PgUp)</source>
      <translation>Mostrar el campo anterior de la lista (RePág)</translation>
    </message>
    <message>
      <source>Show the list of the scan (Backspace)</source>
      <translation>Mostrar la lista del recorrido (Retroceso)</translation>
    </message>
    <message>
      <source>Show the next field of the list (PgDown)</source>
      <translation>Mostrar el campo siguiente de la lista (AvPág)</translation>
    </message>
  </context>
  <context>
    <name>Scatter</name>
    <message>
      <source>Draw a rectangle to list only what is in it; click a point to go to its field. The filters Probability and Distance do the same by keyboard.</source>
      <translation>Dibuje un rectángulo para ver solo lo que hay en él; haga clic en un punto para ir a su campo. Los filtros «Probabilidad» y «Distancia» hacen lo mismo con el teclado.</translation>
    </message>
    <message>
      <source>None of these fields was classified.</source>
      <translation>Ninguno de estos campos se clasificó.</translation>
    </message>
    <message>
      <source>Probability against distance</source>
      <translation>Probabilidad frente a distancia</translation>
    </message>
    <message>
      <source>distance / limit</source>
      <translation>distancia / límite</translation>
    </message>
    <message>
      <source>probability of the class, %</source>
      <translation>probabilidad de la clase, %</translation>
    </message>
    <message>
      <source>{drawn} of {total} points are drawn: where they are dense, one for many.</source>
      <translation>{drawn} de {total} puntos están dibujados: donde son densos, uno por muchos.</translation>
    </message>
    <message>
      <source>{total} fields. Draw a rectangle to list what is in it.</source>
      <translation>{total} campos. Dibuje un rectángulo para ver lo que hay en él.</translation>
    </message>
  </context>
  <context>
    <name>Scrolling</name>
    <message>
      <source>Scrolls with the arrow keys</source>
      <translation>Se desplaza con las flechas</translation>
    </message>
  </context>
  <context>
    <name>SelfTestDialog</name>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Detener</translation>
    </message>
    <message>
      <source>All is in order: {count} steps.</source>
      <translation>Todo está en orden: {count} pasos.</translation>
    </message>
    <message>
      <source>LeukoDesk is trying its parts…</source>
      <translation>LeukoDesk está probando sus partes…</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Save for s&amp;upport…</source>
      <translation>Guardar para el s&amp;oporte…</translation>
    </message>
    <message>
      <source>See the text first; it holds nothing of patients</source>
      <translation>Vea primero el texto; no contiene nada de pacientes</translation>
    </message>
    <message>
      <source>Self-test</source>
      <translation>Autoprueba</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Paso</translation>
    </message>
    <message>
      <source>Steps of the self-test</source>
      <translation>Pasos de la autoprueba</translation>
    </message>
    <message>
      <source>Stopped after {count} steps.</source>
      <translation>Detenido tras {count} pasos.</translation>
    </message>
    <message>
      <source>Test &amp;again</source>
      <translation>Probar de &amp;nuevo</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tiempo</translation>
    </message>
    <message>
      <source>Trying: {step}…</source>
      <translation>Probando: {step}…</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Lo que se encontró</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fallido</translation>
    </message>
    <message>
      <source>in order</source>
      <translation>en orden</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>no instalado</translation>
    </message>
    <message>
      <source>{failed} of {count} steps failed. Save the file for support, and send it to them.</source>
      <translation>{failed} de {count} pasos fallaron. Guarde el archivo para el soporte y envíeselo.</translation>
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
      <translation>% negro</translation>
    </message>
    <message>
      <source>% brighter</source>
      <translation>% más claro</translation>
    </message>
    <message>
      <source>% empty</source>
      <translation>% vacío</translation>
    </message>
    <message>
      <source>% in one piece</source>
      <translation>% en una pieza</translation>
    </message>
    <message>
      <source>% of pixels</source>
      <translation>% de los píxeles</translation>
    </message>
    <message>
      <source>% of the border</source>
      <translation>% del borde</translation>
    </message>
    <message>
      <source>% of the cell</source>
      <translation>% de la célula</translation>
    </message>
    <message>
      <source>% of the dark</source>
      <translation>% de lo oscuro</translation>
    </message>
    <message>
      <source>% of the image</source>
      <translation>% de la imagen</translation>
    </message>
    <message>
      <source>1 cell</source>
      <translation>1 célula</translation>
    </message>
    <message>
      <source>1 field</source>
      <translation>1 campo</translation>
    </message>
    <message>
      <source>1 file</source>
      <translation>1 archivo</translation>
    </message>
    <message>
      <source>1 image</source>
      <translation>1 imagen</translation>
    </message>
    <message>
      <source>1 patient</source>
      <translation>1 paciente</translation>
    </message>
    <message>
      <source>1 patient or slide</source>
      <translation>1 paciente o preparación</translation>
    </message>
    <message>
      <source>1 set</source>
      <translation>1 grupo</translation>
    </message>
    <message>
      <source>A brace is missing in the pattern. A placeholder is a word between two: {0}.</source>
      <translation>Falta una llave en el patrón. Un comodín es una palabra entre dos: {0}.</translation>
    </message>
    <message>
      <source>A class has fewer than two images to learn from. Add images of it.</source>
      <translation>Una clase tiene menos de dos imágenes de que aprender. Añada imágenes de ella.</translation>
    </message>
    <message>
      <source>A damaged model is in the way and cannot be put aside.</source>
      <translation>Un modelo dañado estorba y no se puede apartar.</translation>
    </message>
    <message>
      <source>A device of “{0}” does not answer. Check that the camera and the microscope are connected and switched on.</source>
      <translation>Un dispositivo de «{0}» no responde. Compruebe que la cámara y el microscopio están conectados y encendidos.</translation>
    </message>
    <message>
      <source>A driver that “{0}” names could not be loaded. Install Micro-Manager 2.0 and the software of the camera's maker on this computer, and try the configuration in Micro-Manager itself.</source>
      <translation>Un controlador que nombra «{0}» no se pudo cargar. Instale Micro-Manager 2.0 y el programa del fabricante de la cámara en este ordenador, y pruebe la configuración en el propio Micro-Manager.</translation>
    </message>
    <message>
      <source>A field before this one is not saved yet. Save it again or in another folder, or give it up.</source>
      <translation>Un campo anterior a este aún no se ha guardado. Guárdelo de nuevo o en otra carpeta, o renuncie a él.</translation>
    </message>
    <message>
      <source>A file could not be read or written: {0}. See that the disk has room.</source>
      <translation>Un archivo no se pudo leer o escribir: {0}. Vea si hay sitio en el disco.</translation>
    </message>
    <message>
      <source>A file could not be read or written: {0}. What is done is kept.</source>
      <translation>Un archivo no se pudo leer o escribir: {0}. Lo hecho se conserva.</translation>
    </message>
    <message>
      <source>A folder for the training cannot be made. See that the disk has room.</source>
      <translation>No se puede crear una carpeta para el entrenamiento. Vea si hay sitio en el disco.</translation>
    </message>
    <message>
      <source>A folder that was named is not among the cameras.</source>
      <translation>Una carpeta indicada no está entre las cámaras.</translation>
    </message>
    <message>
      <source>A generated field was not judged: there is nothing to draw a map of.</source>
      <translation>Un campo generado no se juzgó: no hay nada de que dibujar un mapa.</translation>
    </message>
    <message>
      <source>A golden case of the model is not an image.</source>
      <translation>Un caso de comprobación del modelo no es una imagen.</translation>
    </message>
    <message>
      <source>A grey ramp is no smear, and was not rejected all the same.</source>
      <translation>Una rampa gris no es un frotis, y aun así no se rechazó.</translation>
    </message>
    <message>
      <source>A grey ramp was rejected, with {0} reasons.</source>
      <translation>Una rampa gris se rechazó, con {0} razones.</translation>
    </message>
    <message>
      <source>A model trained on these images may learn that instead of cells.</source>
      <translation>Un modelo entrenado con estas imágenes puede aprender eso en lugar de las células.</translation>
    </message>
    <message>
      <source>A name cannot have “{0}” in this place. Begin it with a letter or a digit.</source>
      <translation>Un nombre no puede tener «{0}» en este lugar. Empiécelo con una letra o una cifra.</translation>
    </message>
    <message>
      <source>A part of the model cannot be read: {0}.</source>
      <translation>Una parte del modelo no se puede leer: {0}.</translation>
    </message>
    <message>
      <source>A part of the model is damaged: {0}.</source>
      <translation>Una parte del modelo está dañada: {0}.</translation>
    </message>
    <message>
      <source>A row of the table names no file: {0}.</source>
      <translation>Una fila de la tabla no nombra ningún archivo: {0}.</translation>
    </message>
    <message>
      <source>A stream is set at its camera, not from here.</source>
      <translation>Un flujo se ajusta en su cámara, no desde aquí.</translation>
    </message>
    <message>
      <source>A video has nothing that can be set.</source>
      <translation>Un vídeo no tiene nada que se pueda ajustar.</translation>
    </message>
    <message>
      <source>A {0} file was read as something else.</source>
      <translation>Un archivo {0} se leyó como otra cosa.</translation>
    </message>
    <message>
      <source>A {0} file was read with other colours than it was written with.</source>
      <translation>Un archivo {0} se leyó con otros colores que los que se escribieron.</translation>
    </message>
    <message>
      <source>Add images of other patients.</source>
      <translation>Añada imágenes de otros pacientes.</translation>
    </message>
    <message>
      <source>Addresses of this kind cannot be opened. An address begins with {0} or {1}, and “://”; a file is chosen by its name.</source>
      <translation>Las direcciones de este tipo no se pueden abrir. Una dirección empieza por {0} o {1}, y «://»; un archivo se elige por su nombre.</translation>
    </message>
    <message>
      <source>All images have been played. Switch on “Begin again at the end” to see them again.</source>
      <translation>Se han mostrado todas las imágenes. Active «Empezar de nuevo al final» para verlas otra vez.</translation>
    </message>
    <message>
      <source>All images of {0} are in the fold “{1}”: none is left to train on. Choose another fold, or another column.</source>
      <translation>Todas las imágenes de {0} son del grupo «{1}»: no queda ninguna para entrenar. Elija otro grupo u otra columna.</translation>
    </message>
    <message>
      <source>All images of {0} are of one patient, “{1}”, who cannot be left out. Add images of another patient.</source>
      <translation>Todas las imágenes de {0} son de un paciente, «{1}», que no se puede dejar fuera. Añada imágenes de otro paciente.</translation>
    </message>
    <message>
      <source>All in all it resembles a field of a stained blood smear.</source>
      <translation>En conjunto se parece a un campo de un frotis de sangre teñido.</translation>
    </message>
    <message>
      <source>All in all it {0} a field of a stained blood smear: above all, {1}.</source>
      <translation>Impresión de un campo de un frotis de sangre teñido, en conjunto: {0}. Sobre todo: {1}.</translation>
    </message>
    <message>
      <source>All of it comes from {0}, which says nothing of others: the intervals are as wide as can be.</source>
      <translation>Todo procede de una sola fuente ({0}), lo que no dice nada de otras: los intervalos son lo más amplios posible.</translation>
    </message>
    <message>
      <source>All shares count the most probable class of all {0}, also where LeukoDesk would call the result uncertain.</source>
      <translation>Todas las proporciones cuentan la clase más probable de todo ({0}), también donde LeukoDesk llamaría incierto el resultado.</translation>
    </message>
    <message>
      <source>All {0} steps are in order.</source>
      <translation>Los {0} pasos están todos en orden.</translation>
    </message>
    <message>
      <source>Already taken.</source>
      <translation>Ya tomado.</translation>
    </message>
    <message>
      <source>An attention map holds what is no number between 0 and 1.</source>
      <translation>Un mapa de atención contiene valores que no son números entre 0 y 1.</translation>
    </message>
    <message>
      <source>An image of the video is damaged and was left out.</source>
      <translation>Una imagen del vídeo está dañada y se dejó fuera.</translation>
    </message>
    <message>
      <source>An installed model and a candidate are both called {0}. Train again under another name.</source>
      <translation>Un modelo instalado y un candidato se llaman los dos {0}. Entrene de nuevo con otro nombre.</translation>
    </message>
    <message>
      <source>Analysis of a generated field</source>
      <translation>Análisis de un campo generado</translation>
    </message>
    <message>
      <source>Another model of the same name and version came with LeukoDesk. Remove one of the two.</source>
      <translation>Con LeukoDesk vino otro modelo del mismo nombre y versión. Quite uno de los dos.</translation>
    </message>
    <message>
      <source>Another model {0}/{1} is installed already.</source>
      <translation>Ya está instalado otro modelo {0}/{1}.</translation>
    </message>
    <message>
      <source>Another program has the camera or the microscope. Close Micro-Manager and the camera maker's program, then try again.</source>
      <translation>Otro programa tiene la cámara o el microscopio. Cierre Micro-Manager y el programa del fabricante de la cámara, e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Another program has the camera, or this one has it still. Close that program; LeukoDesk tries again by itself.</source>
      <translation>Otro programa tiene la cámara, o este la tiene aún. Cierre ese programa; LeukoDesk lo intenta de nuevo por sí mismo.</translation>
    </message>
    <message>
      <source>Another program has the camera. Close that program (the pylon Viewer, for example); LeukoDesk tries again by itself.</source>
      <translation>Otro programa tiene la cámara. Cierre ese programa (por ejemplo pylon Viewer); LeukoDesk lo intenta de nuevo por sí mismo.</translation>
    </message>
    <message>
      <source>Another scan is writing into this file. Wait until it has ended, or stop it.</source>
      <translation>Otro recorrido está escribiendo en este archivo. Espere a que termine o deténgalo.</translation>
    </message>
    <message>
      <source>Attention map</source>
      <translation>Mapa de atención</translation>
    </message>
    <message>
      <source>Averaged over the classes, the new model recognised {0} of the {1}; naming “{2}” always {3}.</source>
      <translation>En promedio de las clases, el modelo nuevo reconoció {0} (de {1}); nombrar siempre «{2}», {3}.</translation>
    </message>
    <message>
      <source>Averaged over the classes, the new model recognised {0} of the {1}; the model at work {2}.</source>
      <translation>En promedio de las clases, el modelo nuevo reconoció {0} (de {1}); el modelo en uso, {2}.</translation>
    </message>
    <message>
      <source>Background brightness</source>
      <translation>Brillo del fondo</translation>
    </message>
    <message>
      <source>Balance of the classes</source>
      <translation>Equilibrio de las clases</translation>
    </message>
    <message>
      <source>Balanced accuracy</source>
      <translation>Exactitud equilibrada</translation>
    </message>
    <message>
      <source>Balanced accuracy {0}, accuracy {1} ({2}).</source>
      <translation>Exactitud equilibrada {0}, exactitud {1} ({2}).</translation>
    </message>
    <message>
      <source>Basler's driver cannot look for cameras. Restart the computer.</source>
      <translation>El controlador de Basler no puede buscar cámaras. Reinicie el ordenador.</translation>
    </message>
    <message>
      <source>Benign (hematogones)</source>
      <translation>Benigno (hematogonias)</translation>
    </message>
    <message>
      <source>Black surroundings</source>
      <translation>Entorno negro</translation>
    </message>
    <message>
      <source>Blur</source>
      <translation>Desenfoque</translation>
    </message>
    <message>
      <source>Brighter than the background</source>
      <translation>Más claro que el fondo</translation>
    </message>
    <message>
      <source>Brightness</source>
      <translation>Brillo</translation>
    </message>
    <message>
      <source>Calm background</source>
      <translation>Fondo tranquilo</translation>
    </message>
    <message>
      <source>Caution: from {0} the classes can be told apart about as well as by the model: {1} against {2} balanced accuracy on the same split. The model may have learnt this instead of the cells.</source>
      <translation>Precaución: por esto las clases se distinguen más o menos tan bien como con el modelo: {0} – {1} frente a {2} de exactitud equilibrada en la misma división. El modelo puede haber aprendido esto en lugar de las células.</translation>
    </message>
    <message>
      <source>Caution: from {0} the classes can be told apart better than by the model: {1} against {2} balanced accuracy on the same split. The model may have learnt this instead of the cells.</source>
      <translation>Precaución: por esto las clases se distinguen mejor que con el modelo: {0} – {1} frente a {2} de exactitud equilibrada en la misma división. El modelo puede haber aprendido esto en lugar de las células.</translation>
    </message>
    <message>
      <source>Cell size</source>
      <translation>Tamaño de la célula</translation>
    </message>
    <message>
      <source>Cell-sized pieces</source>
      <translation>Piezas del tamaño de células</translation>
    </message>
    <message>
      <source>Cells hardly stand out. Check staining, exposure and focus.</source>
      <translation>Las células apenas destacan. Compruebe tinción, exposición y enfoque.</translation>
    </message>
    <message>
      <source>Cells lie on an empty background.</source>
      <translation>Las células están sobre un fondo vacío.</translation>
    </message>
    <message>
      <source>Cells stand out from the background.</source>
      <translation>Las células destacan del fondo.</translation>
    </message>
    <message>
      <source>Classes and patients</source>
      <translation>Clases y pacientes</translation>
    </message>
    <message>
      <source>Close other programs that show it, or unplug it and plug it in again.</source>
      <translation>Cierre otros programas que la muestren, o desconéctela y vuelva a conectarla.</translation>
    </message>
    <message>
      <source>Close {0}, or unplug it and plug it in again.</source>
      <translation>Cierre {0}, o desconéctela y vuelva a conectarla.</translation>
    </message>
    <message>
      <source>Colourfulness</source>
      <translation>Colorido</translation>
    </message>
    <message>
      <source>Colours were interpolated from a Bayer pattern.</source>
      <translation>Los colores se interpolaron de un patrón de Bayer.</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Contraste</translation>
    </message>
    <message>
      <source>Counts towards the resemblance.</source>
      <translation>Cuenta para el parecido.</translation>
    </message>
    <message>
      <source>Dark pieces have the size of cells.</source>
      <translation>Las piezas oscuras tienen el tamaño de células.</translation>
    </message>
    <message>
      <source>Directions of edges</source>
      <translation>Direcciones de los bordes</translation>
    </message>
    <message>
      <source>Drawn for {0} classes.</source>
      <translation>Dibujado para {0} clases.</translation>
    </message>
    <message>
      <source>Duplicates across classes</source>
      <translation>Duplicadas en varias clases</translation>
    </message>
    <message>
      <source>Duplicates across the split</source>
      <translation>Duplicadas entre partes de la división</translation>
    </message>
    <message>
      <source>Each patient has images of one class only. Whatever else differs between patients (stain, day, age) goes with the class and may be learnt in its place; only a test on other patients shows whether it was.</source>
      <translation>Cada paciente tiene imágenes de una sola clase. Lo que además distingue a los pacientes (tinción, día, edad) va con la clase y puede aprenderse en su lugar; solo una prueba con otros pacientes muestra si fue así.</translation>
    </message>
    <message>
      <source>Early Pre-B</source>
      <translation>Early Pre-B</translation>
    </message>
    <message>
      <source>Edges are sharp.</source>
      <translation>Los bordes son nítidos.</translation>
    </message>
    <message>
      <source>Edges run in a few directions, as in text, drawings and buildings.</source>
      <translation>Los bordes van en pocas direcciones, como en textos, dibujos y edificios.</translation>
    </message>
    <message>
      <source>Edges run in all directions.</source>
      <translation>Los bordes van en todas las direcciones.</translation>
    </message>
    <message>
      <source>Empty background</source>
      <translation>Fondo vacío</translation>
    </message>
    <message>
      <source>Even illumination</source>
      <translation>Luz uniforme</translation>
    </message>
    <message>
      <source>Evenness of light</source>
      <translation>Uniformidad de la luz</translation>
    </message>
    <message>
      <source>Every class has at least {0} images.</source>
      <translation>Cada clase tiene al menos {0} imágenes.</translation>
    </message>
    <message>
      <source>Every class has {0} images.</source>
      <translation>Cada clase tiene {0} imágenes.</translation>
    </message>
    <message>
      <source>Every image file could be read.</source>
      <translation>Se pudieron leer todos los archivos de imagen.</translation>
    </message>
    <message>
      <source>Every image is at least {0} px wide and high.</source>
      <translation>Todas las imágenes tienen al menos {0} px de ancho y de alto.</translation>
    </message>
    <message>
      <source>Every patient stands in one part of the split only.</source>
      <translation>Cada paciente está en una sola parte de la división.</translation>
    </message>
    <message>
      <source>Every two neighbouring pixels share their colour (YUV 4:2:2).</source>
      <translation>Cada dos píxeles vecinos comparten su color (YUV 4:2:2).</translation>
    </message>
    <message>
      <source>Every worker of the cluster that took this file was lost. Open it on its own, to see what is wrong.</source>
      <translation>Se perdieron todos los equipos del clúster que tomaron este archivo. Ábralo por separado para ver qué ocurre.</translation>
    </message>
    <message>
      <source>Exact duplicates</source>
      <translation>Duplicadas exactas</translation>
    </message>
    <message>
      <source>Exposure</source>
      <translation>Exposición</translation>
    </message>
    <message>
      <source>Fewer than {0} images are of {1} (the smallest class: {2}).</source>
      <translation>Hay menos de {0} imágenes de {1} (la clase más pequeña: {2}).</translation>
    </message>
    <message>
      <source>Fine texture</source>
      <translation>Textura fina</translation>
    </message>
    <message>
      <source>Flat field of {0} applied.</source>
      <translation>Campo plano del {0} aplicado.</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>Enfoque</translation>
    </message>
    <message>
      <source>Folder scan</source>
      <translation>Recorrido de una carpeta</translation>
    </message>
    <message>
      <source>Frames from a folder of images</source>
      <translation>Imágenes de una carpeta</translation>
    </message>
    <message>
      <source>Frames from a video file</source>
      <translation>Imágenes de un archivo de vídeo</translation>
    </message>
    <message>
      <source>FriBiDi (LGPL 2.1) is not inside: it is used only where the system brings it.</source>
      <translation>FriBiDi (LGPL 2.1) no está incluido: solo se usa donde el sistema lo trae.</translation>
    </message>
    <message>
      <source>Generated by LeukoDesk; not a patient's smear.</source>
      <translation>Generado por LeukoDesk; no es el frotis de un paciente.</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Verde</translation>
    </message>
    <message>
      <source>Hardly any dark piece has the size of a cell. Use the magnification the model was made for.</source>
      <translation>Apenas una pieza oscura tiene el tamaño de una célula. Use el aumento para el que se hizo el modelo.</translation>
    </message>
    <message>
      <source>Hardly any pixel is white to the limit.</source>
      <translation>Apenas hay píxeles blancos hasta el límite.</translation>
    </message>
    <message>
      <source>Have the border and the corners masked, where scale bars and dates stand, when a model is made.</source>
      <translation>Haga tapar el borde y las esquinas, donde están las barras de escala y las fechas, cuando se haga un modelo.</translation>
    </message>
    <message>
      <source>How many digits the counter has is written {0}, from 01 to 09.</source>
      <translation>Cuántas cifras tiene el contador se escribe {0}, de 01 a 09.</translation>
    </message>
    <message>
      <source>How the new model would call such images is not in these figures.</source>
      <translation>Cómo llamaría el modelo nuevo a esas imágenes no está en estas cifras.</translation>
    </message>
    <message>
      <source>Images in each class</source>
      <translation>Imágenes en cada clase</translation>
    </message>
    <message>
      <source>Images of one patient may then both train and test, and the figures are too good. Give patients in a table, in folders or in the files' names.</source>
      <translation>Entonces imágenes de un paciente pueden entrenar y también probar, y las cifras son demasiado buenas. Indique los pacientes en una tabla, en carpetas o en los nombres de los archivos.</translation>
    </message>
    <message>
      <source>Images that are too small</source>
      <translation>Imágenes demasiado pequeñas</translation>
    </message>
    <message>
      <source>Images that show the same: {0} in {1} ({2}). LeukoDesk keeps them on one side of a split.</source>
      <translation>Imágenes que muestran lo mismo: {0} en {1} ({2}). LeukoDesk las mantiene en un lado de la división.</translation>
    </message>
    <message>
      <source>Images: {0}</source>
      <translation>Imágenes: {0}</translation>
    </message>
    <message>
      <source>In more than one part of the split ({0}): {1} of {2}. A model is then tested on patients it has learnt, and its figures are too good.</source>
      <translation>En más de una parte de la división ({0}): {1} de {2}. Entonces un modelo se prueba con pacientes que ha aprendido, y sus cifras son demasiado buenas.</translation>
    </message>
    <message>
      <source>Inner structure</source>
      <translation>Estructura interior</translation>
    </message>
    <message>
      <source>Install it again, or go back to the model before.</source>
      <translation>Instálelo de nuevo, o vuelva al modelo anterior.</translation>
    </message>
    <message>
      <source>Interrupted. What is finished is kept, and it can go on from there.</source>
      <translation>Interrumpido. Lo terminado se conserva, y se puede continuar desde ahí.</translation>
    </message>
    <message>
      <source>It brings FFmpeg along under the LGPL 2.1, built without its GPL parts, as libraries of their own (libav…, libsw…) that may be replaced in the program's folder. Sources: ffmpeg.org and github.com/opencv.</source>
      <translation>Trae FFmpeg bajo la LGPL 2.1, construido sin sus partes GPL, como bibliotecas propias (libav…, libsw…) que pueden sustituirse en la carpeta del programa. Fuentes: ffmpeg.org y github.com/opencv.</translation>
    </message>
    <message>
      <source>It called {0} of the malignant {1} malignant, and {2} of the others.</source>
      <translation>Llamó malignos a {0} (de lo maligno: {1}), y a {2} del resto.</translation>
    </message>
    <message>
      <source>It called {0} of the malignant {1} malignant; the model at work {2}.</source>
      <translation>Llamó malignos a {0} (de lo maligno: {1}); el modelo en uso, {2}.</translation>
    </message>
    <message>
      <source>It cannot be read which model is active. To begin again with the models that LeukoDesk came with, move the file active.json away.</source>
      <translation>No se puede leer qué modelo está activo. Para empezar de nuevo con los modelos que trajo LeukoDesk, aparte el archivo active.json.</translation>
    </message>
    <message>
      <source>It does not mean that the patient has leukemia: single cells are not a diagnosis, and larger normal lymphocytes look alike.</source>
      <translation>No significa que el paciente tenga leucemia: células sueltas no son un diagnóstico, y los linfocitos normales más grandes se parecen.</translation>
    </message>
    <message>
      <source>It does not mean that the patient is healthy, nor that no leukemia is present. It is only as right as the laboratory's labels.</source>
      <translation>No significa que el paciente esté sano, ni que no haya leucemia. Solo es tan correcto como las etiquetas del laboratorio.</translation>
    </message>
    <message>
      <source>It does not mean that the patient is healthy, nor that no leukemia is present. The model has seen no healthy donor.</source>
      <translation>No significa que el paciente esté sano, ni que no haya leucemia. El modelo no ha visto a ningún donante sano.</translation>
    </message>
    <message>
      <source>It does not mean that the patient is healthy. The model has seen normal cells of three subjects only.</source>
      <translation>No significa que el paciente esté sano. El modelo ha visto células normales de solo tres personas.</translation>
    </message>
    <message>
      <source>It is a subtype, not how advanced or how severe the disease is; subtypes are established by flow cytometry, not from a smear.</source>
      <translation>Es un subtipo, no lo avanzada o lo grave que es la enfermedad; los subtipos se establecen por citometría de flujo, no por un frotis.</translation>
    </message>
    <message>
      <source>It is not a diagnosis, and does not say how advanced or how severe a disease is. It is only as right as the laboratory's labels.</source>
      <translation>No es un diagnóstico, y no dice lo avanzada o lo grave que es una enfermedad. Solo es tan correcto como las etiquetas del laboratorio.</translation>
    </message>
    <message>
      <source>It is not installed there.</source>
      <translation>No está instalado allí.</translation>
    </message>
    <message>
      <source>It is not known of which patients the images are.</source>
      <translation>No se sabe de qué pacientes son las imágenes.</translation>
    </message>
    <message>
      <source>It knows the classes it was fitted on, and nothing else.</source>
      <translation>Conoce las clases con las que se ajustó, y nada más.</translation>
    </message>
    <message>
      <source>It lies beside the class folders, in none of them.</source>
      <translation>Está junto a las carpetas de clases, en ninguna de ellas.</translation>
    </message>
    <message>
      <source>It says nothing of whether a disease is present. It is only as right as the laboratory's labels.</source>
      <translation>No dice nada de si hay una enfermedad. Solo es tan correcto como las etiquetas del laboratorio.</translation>
    </message>
    <message>
      <source>It sees what the network it builds upon has learnt to see, and nothing else.</source>
      <translation>Ve lo que ha aprendido a ver la red en que se basa, y nada más.</translation>
    </message>
    <message>
      <source>It would give {0} of these classes the name of another, even of one that is not malignant.</source>
      <translation>Daría a lo que es de estas clases ({0}) el nombre de otra, incluso de una que no es maligna.</translation>
    </message>
    <message>
      <source>It would give {0} of these classes the name of another.</source>
      <translation>Daría a lo que es de estas clases ({0}) el nombre de otra.</translation>
    </message>
    <message>
      <source>It would give {0} of this class the name of another, even of one that is not malignant.</source>
      <translation>Daría a lo que es de esta clase ({0}) el nombre de otra, incluso de una que no es maligna.</translation>
    </message>
    <message>
      <source>It would give {0} of this class the name of another.</source>
      <translation>Daría a lo que es de esta clase ({0}) el nombre de otra.</translation>
    </message>
    <message>
      <source>Its last layer was fitted on the images of one laboratory. On those of another stain, camera or microscope it is to be expected wrong unless it says uncertain.</source>
      <translation>Su última capa se ajustó con las imágenes de un laboratorio. Con las de otra tinción, otro microscopio u otra cámara es de esperar que se equivoque, salvo que diga incierto.</translation>
    </message>
    <message>
      <source>Its starter is part of the packaged program. The exception in its licence allows that for programs under any licence; the rest of it is not bundled.</source>
      <translation>Su iniciador forma parte del programa empaquetado. La excepción de su licencia lo permite para programas bajo cualquier licencia; el resto no está incluido.</translation>
    </message>
    <message>
      <source>Known patients in each class: {0}.</source>
      <translation>Pacientes conocidos en cada clase: {0}.</translation>
    </message>
    <message>
      <source>Lab chroma</source>
      <translation>croma Lab</translation>
    </message>
    <message>
      <source>Label more {0}, from patients that no model has learnt from.</source>
      <translation>Etiquete más {0}, de pacientes de los que no haya aprendido ningún modelo.</translation>
    </message>
    <message>
      <source>Left out of the test part: {0} that one of the models, or the one it builds upon, has learnt from.</source>
      <translation>Fuera de la parte de prueba: {0} de lo que aprendió uno de los modelos, o aquel en que se basa.</translation>
    </message>
    <message>
      <source>Left out, since they cannot be used: {0}.</source>
      <translation>Fuera, porque no se puede usar: {0}.</translation>
    </message>
    <message>
      <source>Less than {0} px wide or high, too little to see a cell: {1}. Leave thumbnails out.</source>
      <translation>Menos de {0} px de ancho o de alto, demasiado poco para ver una célula: {1}. Deje fuera las miniaturas.</translation>
    </message>
    <message>
      <source>LeukoDesk ended by itself in the midst of this step.</source>
      <translation>LeukoDesk se cerró por sí solo en medio de este paso.</translation>
    </message>
    <message>
      <source>LeukoDesk is portable here, but cannot write beside itself: nothing can be kept. Make its folder writable, or take the file “{0}” away to use this computer's own folders.</source>
      <translation>LeukoDesk es aquí portátil, pero no puede escribir junto a sí: no se puede guardar nada. Haga que se pueda escribir en su carpeta, o quite el archivo «{0}» para usar las carpetas de este ordenador.</translation>
    </message>
    <message>
      <source>LeukoDesk made a mistake with this image, and has no result for it.</source>
      <translation>LeukoDesk cometió un error con esta imagen y no tiene resultado para ella.</translation>
    </message>
    <message>
      <source>LeukoDesk made a mistake, and the scan has ended. What is done is kept.</source>
      <translation>LeukoDesk cometió un error y el recorrido ha terminado. Lo hecho se conserva.</translation>
    </message>
    <message>
      <source>LeukoDesk made a mistake, and the training has ended. What it had finished is kept.</source>
      <translation>LeukoDesk cometió un error y el entrenamiento ha terminado. Lo acabado se conserva.</translation>
    </message>
    <message>
      <source>Lymphoblast</source>
      <translation>Linfoblasto</translation>
    </message>
    <message>
      <source>Main window</source>
      <translation>Ventana principal</translation>
    </message>
    <message>
      <source>Measured once, on the test part ({0}){1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Micro-Manager is not installed on this computer, and with it the drivers of its cameras. Install Micro-Manager 2.0, or name its folder in the environment variable MICROMANAGER_PATH.</source>
      <translation>Micro-Manager no está instalado en este ordenador, y con él faltan los controladores de sus cámaras. Instale Micro-Manager 2.0, o indique su carpeta en la variable de entorno MICROMANAGER_PATH.</translation>
    </message>
    <message>
      <source>Mixed sizes</source>
      <translation>Tamaños mezclados</translation>
    </message>
    <message>
      <source>Model {0}</source>
      <translation>Modelo {0}</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Models are only looked at here: it was not said where the user's own ones lie.</source>
      <translation>Aquí los modelos solo se miran: no se dijo dónde están los propios del usuario.</translation>
    </message>
    <message>
      <source>Most of the {0} images look like {1}, which the model of this scan is not made for: they are rejected.</source>
      <translation>La mayoría de las {0} imágenes parecen {1}, para lo que no está hecho el modelo de este escaneo: se rechazan.</translation>
    </message>
    <message>
      <source>Much is black. Open the field diaphragm, and centre the condenser.</source>
      <translation>Gran parte es negra. Abra el diafragma de campo y centre el condensador.</translation>
    </message>
    <message>
      <source>Much is brighter than the background. A stained smear only absorbs light.</source>
      <translation>Gran parte es más clara que el fondo. Un frotis teñido solo absorbe luz.</translation>
    </message>
    <message>
      <source>Much is white to the limit. Give less light, or a shorter exposure.</source>
      <translation>Gran parte es blanca hasta el límite. Dé menos luz o una exposición más corta.</translation>
    </message>
    <message>
      <source>Much of the image is black. A single cell cut out on black belongs to a cell model, not to a field model; else open the field diaphragm or cut the black away.</source>
      <translation>Gran parte de la imagen es negra. Una célula recortada sobre negro es para un modelo de células, no para un modelo de campos; si no, abra el diafragma de campo o recorte lo negro.</translation>
    </message>
    <message>
      <source>Much of the image is brighter than what should be the background. A stained smear only absorbs light.</source>
      <translation>Gran parte de la imagen es más clara que lo que debería ser el fondo. Un frotis teñido solo absorbe luz.</translation>
    </message>
    <message>
      <source>Much of the image is white to the limit, perhaps pale cells with it. Give less light or a shorter exposure.</source>
      <translation>Gran parte de la imagen es blanca hasta el límite, quizá con ella células pálidas. Dé menos luz o una exposición más corta.</translation>
    </message>
    <message>
      <source>Near-duplicates</source>
      <translation>Casi duplicadas</translation>
    </message>
    <message>
      <source>Neither learnt nor tested: {0} of the classes that were not chosen.</source>
      <translation>Ni aprendido ni probado: {0} de las clases que no se eligieron.</translation>
    </message>
    <message>
      <source>Neither learnt nor tested: {0} of {1}, which were not chosen.</source>
      <translation>Ni aprendido ni probado: {0} de {1}, que no se eligieron.</translation>
    </message>
    <message>
      <source>No Dask scheduler answers at {0}. See that the address is right and the cluster running.</source>
      <translation>Ningún planificador de Dask responde en {0}. Vea si la dirección es correcta y el clúster está en marcha.</translation>
    </message>
    <message>
      <source>No GenTL producer is installed on this computer. Install the camera maker's software (it sets {0}), or name its producer, a file that ends in .cti.</source>
      <translation>En este ordenador no hay ningún productor GenTL instalado. Instale el programa del fabricante de la cámara (establece {0}), o indique su productor, un archivo que acaba en .cti.</translation>
    </message>
    <message>
      <source>No file is there twice.</source>
      <translation>Ningún archivo está dos veces.</translation>
    </message>
    <message>
      <source>No finer texture than cells have.</source>
      <translation>No hay textura más fina que la de las células.</translation>
    </message>
    <message>
      <source>No image came from the camera in time.</source>
      <translation>No llegó a tiempo ninguna imagen de la cámara.</translation>
    </message>
    <message>
      <source>No image came in time.</source>
      <translation>No llegó a tiempo ninguna imagen.</translation>
    </message>
    <message>
      <source>No image is of the fold “{0}”. The column has these: {1}.</source>
      <translation>Ninguna imagen es del grupo «{0}». La columna tiene estos: {1}.</translation>
    </message>
    <message>
      <source>No image is there under two labels.</source>
      <translation>Ninguna imagen está con dos etiquetas.</translation>
    </message>
    <message>
      <source>No image of the camera arrives whole. Plug it directly into the computer, and lower its frame rate or its image size.</source>
      <translation>Ninguna imagen de la cámara llega entera. Conéctela directamente al ordenador y baje su ritmo de imágenes o su tamaño de imagen.</translation>
    </message>
    <message>
      <source>No image stands in two parts of the split.</source>
      <translation>Ninguna imagen está en dos partes de la división.</translation>
    </message>
    <message>
      <source>No model for {0} is installed.</source>
      <translation>No hay ningún modelo instalado para {0}.</translation>
    </message>
    <message>
      <source>No model is at work for {0} yet that it could be compared with.</source>
      <translation>Para {0} todavía no hay ningún modelo en uso con que compararlo.</translation>
    </message>
    <message>
      <source>No model is installed. Install LeukoDesk again.</source>
      <translation>No hay ningún modelo instalado. Instale LeukoDesk de nuevo.</translation>
    </message>
    <message>
      <source>No model is loaded. The notices say why; choose one in the menu Model.</source>
      <translation>No hay ningún modelo cargado. Los avisos dicen por qué; elija uno en el menú «Modelo».</translation>
    </message>
    <message>
      <source>No temporary folder can be made on this computer. Free some space on its disk, then test again.</source>
      <translation>No se puede crear una carpeta temporal en este equipo. Libere espacio en el disco y haga la prueba otra vez.</translation>
    </message>
    <message>
      <source>No two images show the same.</source>
      <translation>No hay dos imágenes que muestren lo mismo.</translation>
    </message>
    <message>
      <source>No white cell in view. Move to a part of the smear that has some.</source>
      <translation>Ninguna célula blanca a la vista. Vaya a una parte del frotis que tenga alguna.</translation>
    </message>
    <message>
      <source>No {0} file can be made: a part of LeukoDesk is missing. Install LeukoDesk again.</source>
      <translation>No se puede hacer ningún archivo {0}: falta una parte de LeukoDesk. Instale LeukoDesk de nuevo.</translation>
    </message>
    <message>
      <source>None of the images that were tried can be read. Choose another folder.</source>
      <translation>Ninguna de las imágenes probadas se puede leer. Elija otra carpeta.</translation>
    </message>
    <message>
      <source>None of these files can be copied into class folders.</source>
      <translation>Ninguno de estos archivos se puede copiar en carpetas por clase.</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>Normal</translation>
    </message>
    <message>
      <source>Nothing can be learnt from these images: they are all alike.</source>
      <translation>De estas imágenes no se puede aprender nada: son todas iguales.</translation>
    </message>
    <message>
      <source>Nothing dependable can be learnt or measured from so few; add more.</source>
      <translation>De tan pocas no se puede aprender ni medir nada fiable; añada más.</translation>
    </message>
    <message>
      <source>Nothing is brighter than the background.</source>
      <translation>Nada es más claro que el fondo.</translation>
    </message>
    <message>
      <source>Nothing is green.</source>
      <translation>Nada es verde.</translation>
    </message>
    <message>
      <source>Nothing is in view. Move to where cells are, or focus.</source>
      <translation>No hay nada a la vista. Vaya adonde haya células, o enfoque.</translation>
    </message>
    <message>
      <source>Nothing may be written in the folder “{0}”. Choose another folder, or ask for permission.</source>
      <translation>En la carpeta «{0}» no se puede escribir nada. Elija otra carpeta o pida permiso.</translation>
    </message>
    <message>
      <source>Nothing more can be captured: the program is closing.</source>
      <translation>No se puede capturar nada más: el programa se está cerrando.</translation>
    </message>
    <message>
      <source>Nothing separates by the colour of stained nuclei and cells.</source>
      <translation>Nada se separa por el color de núcleos y células teñidos.</translation>
    </message>
    <message>
      <source>Nucleus channel</source>
      <translation>Canal del núcleo</translation>
    </message>
    <message>
      <source>Nucleus stain</source>
      <translation>Tinción del núcleo</translation>
    </message>
    <message>
      <source>Of some it is not known of which patient they are: {0}.</source>
      <translation>De algunas no se sabe de qué paciente son: {0}.</translation>
    </message>
    <message>
      <source>Of {0}, {1} have images of more than one class.</source>
      <translation>De {0}, {1} tienen imágenes de más de una clase.</translation>
    </message>
    <message>
      <source>One cell</source>
      <translation>Una célula</translation>
    </message>
    <message>
      <source>Only the packaged program has add-ons.</source>
      <translation>Solo el programa empaquetado tiene complementos.</translation>
    </message>
    <message>
      <source>Only the rate of an image sequence can be set, and whether it begins again.</source>
      <translation>De una secuencia de imágenes solo se puede ajustar el ritmo, y si empieza de nuevo.</translation>
    </message>
    <message>
      <source>Only the word may stand between the braces: {0}.</source>
      <translation>Entre las llaves solo puede estar la palabra: {0}.</translation>
    </message>
    <message>
      <source>Only what runs inside the packaged program is bundled; that is under the Apache licence. What is under the GPL is used while the program is made, and is not part of it.</source>
      <translation>Solo se incluye lo que se ejecuta dentro del programa empaquetado; eso está bajo la licencia Apache. Lo que está bajo la GPL se usa al construir el programa y no forma parte de él.</translation>
    </message>
    <message>
      <source>OpenCV cannot write a video here.</source>
      <translation>OpenCV no puede escribir un vídeo aquí.</translation>
    </message>
    <message>
      <source>Or divide by image, which is leaky: the figures are then too good.</source>
      <translation>O divida por imagen, lo que tiene fugas: entonces las cifras son demasiado buenas.</translation>
    </message>
    <message>
      <source>Or use two parts without validation (80/20).</source>
      <translation>O use dos partes sin validación (80/20).</translation>
    </message>
    <message>
      <source>Others of it are in the test part that an earlier training has frozen.</source>
      <translation>Otras están en la parte de prueba que fijó un entrenamiento anterior.</translation>
    </message>
    <message>
      <source>Out of focus: the fields taken before are sharper.</source>
      <translation>Desenfocado: los campos tomados antes son más nítidos.</translation>
    </message>
    <message>
      <source>Out of focus: this field was sharper a moment ago.</source>
      <translation>Desenfocado: este campo era más nítido hace un momento.</translation>
    </message>
    <message>
      <source>Outlines are not those of round dark cells on a bright background.</source>
      <translation>Los contornos no son los de células oscuras redondas sobre fondo claro.</translation>
    </message>
    <message>
      <source>Outlines are those of round dark objects.</source>
      <translation>Los contornos son los de objetos oscuros redondos.</translation>
    </message>
    <message>
      <source>Overexposure</source>
      <translation>Sobreexposición</translation>
    </message>
    <message>
      <source>Part of Qt's Python interface, under the LGPL 3; it may be replaced in the same way.</source>
      <translation>Parte de la interfaz de Python de Qt, bajo la LGPL 3; puede sustituirse de la misma manera.</translation>
    </message>
    <message>
      <source>Parts are much darker than others. Centre the condenser; look for folds and shadows.</source>
      <translation>Partes son mucho más oscuras que otras. Centre el condensador; busque pliegues y sombras.</translation>
    </message>
    <message>
      <source>Parts of the field are much darker than others. Centre the condenser, or take a field without folds and shadows.</source>
      <translation>Partes del campo son mucho más oscuras que otras. Centre el condensador o tome un campo sin pliegues ni sombras.</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>Pacientes</translation>
    </message>
    <message>
      <source>Patients in each class</source>
      <translation>Pacientes en cada clase</translation>
    </message>
    <message>
      <source>Patients on both sides of the split</source>
      <translation>Pacientes en ambos lados de la división</translation>
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
      <translation>Leído como se escribió: {0}.</translation>
    </message>
    <message>
      <source>Reading the scan file was broken off.</source>
      <translation>La lectura del archivo del recorrido se interrumpió.</translation>
    </message>
    <message>
      <source>Refusal of what is no smear</source>
      <translation>Rechazo de lo que no es un frotis</translation>
    </message>
    <message>
      <source>Research and education; not a diagnostic device.</source>
      <translation>Investigación y enseñanza; no es un dispositivo de diagnóstico.</translation>
    </message>
    <message>
      <source>Resembles a stained smear</source>
      <translation>Se parece a un frotis teñido</translation>
    </message>
    <message>
      <source>Round dark objects</source>
      <translation>Objetos oscuros redondos</translation>
    </message>
    <message>
      <source>Save all images with the same program, size and quality. Where cells stand on a blank background, the size of a file is also that of its cell.</source>
      <translation>Guarde todas las imágenes con el mismo programa, tamaño y calidad. Donde las células están sobre fondo vacío, el tamaño de un archivo es también el de su célula.</translation>
    </message>
    <message>
      <source>Scan file</source>
      <translation>Archivo del recorrido</translation>
    </message>
    <message>
      <source>Scan summary</source>
      <translation>Resumen del recorrido</translation>
    </message>
    <message>
      <source>Sensitivity was not compared: the classes do not tell malignant from not malignant.</source>
      <translation>La sensibilidad no se comparó: las clases no distinguen lo maligno de lo no maligno.</translation>
    </message>
    <message>
      <source>Sensitivity, malignant</source>
      <translation>Sensibilidad, maligno</translation>
    </message>
    <message>
      <source>Separate dark pieces</source>
      <translation>Piezas oscuras separadas</translation>
    </message>
    <message>
      <source>Shortcut: a corner</source>
      <translation>Atajo: una esquina</translation>
    </message>
    <message>
      <source>Shortcut: border and corners</source>
      <translation>Atajo: borde y esquinas</translation>
    </message>
    <message>
      <source>Shortcut: colours</source>
      <translation>Atajo: colores</translation>
    </message>
    <message>
      <source>Shortcut: files</source>
      <translation>Atajo: archivos</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Atajos</translation>
    </message>
    <message>
      <source>Shortcuts could not be measured: a class has fewer than two images. Add images.</source>
      <translation>Los atajos no se pudieron medir: una clase tiene menos de dos imágenes. Añada imágenes.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Sound, with {0} files in it, as they were scanned.</source>
      <translation>Íntegro, con {0} archivos dentro, tal como se recorrieron.</translation>
    </message>
    <message>
      <source>Stain all classes alike and photograph them with one light; or choose the full training, which varies the stain of what it learns from.</source>
      <translation>Tiña todas las clases igual y fotografíelas con una misma luz; o elija el entrenamiento completo, que varía la tinción de aquello de lo que aprende.</translation>
    </message>
    <message>
      <source>Stain colour</source>
      <translation>Color de la tinción</translation>
    </message>
    <message>
      <source>Stain hue</source>
      <translation>Tono de la tinción</translation>
    </message>
    <message>
      <source>Stained parts separate well by colour.</source>
      <translation>Las partes teñidas se separan bien por el color.</translation>
    </message>
    <message>
      <source>The CMYK colours were converted to RGB without a colour profile.</source>
      <translation>Los colores CMYK se convirtieron a RGB sin perfil de color.</translation>
    </message>
    <message>
      <source>The GenICam reference implementation of the EMVA, passed on unchanged.</source>
      <translation>La implementación de referencia de GenICam de la EMVA, transmitida sin cambios.</translation>
    </message>
    <message>
      <source>The GenTL producer {0} is not there any more.</source>
      <translation>El productor GenTL {0} ya no está.</translation>
    </message>
    <message>
      <source>The Micro-Manager on this computer is of another version than this program works with. Install the build of Micro-Manager 2.0 whose device interface has the number {0}.</source>
      <translation>El Micro-Manager de este ordenador es de otra versión que la que usa este programa. Instale la compilación de Micro-Manager 2.0 cuya interfaz de dispositivos tiene el número {0}.</translation>
    </message>
    <message>
      <source>The active model was just changed by another program. Look at it, and try again.</source>
      <translation>Otro programa acaba de cambiar el modelo activo. Mírelo e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>The add-on “{0}” is not there. Get it where you got LeukoDesk. If LeukoDesk was installed, install the add-on in the same way; else unpack it so that its folder becomes “{1}”.</source>
      <translation>El complemento «{0}» no está. Consígalo donde consiguió LeukoDesk. Si LeukoDesk fue instalado, instale el complemento de la misma manera; si no, descomprímalo de modo que su carpeta sea «{1}».</translation>
    </message>
    <message>
      <source>The add-on “{0}” is of LeukoDesk {1}, and this is LeukoDesk {2}. Get the one of this version where you got LeukoDesk, and put it in place of “{3}”.</source>
      <translation>El complemento «{0}» es de LeukoDesk {1}, y este es LeukoDesk {2}. Consiga el de esta versión donde consiguió LeukoDesk, y póngalo en lugar de «{3}».</translation>
    </message>
    <message>
      <source>The add-on “{0}” was not there when LeukoDesk started, or it is damaged. Start LeukoDesk again. If that does not help, get the add-on anew where you got LeukoDesk, and put it in place of “{1}”.</source>
      <translation>El complemento «{0}» no estaba cuando se inició LeukoDesk, o está dañado. Inicie LeukoDesk de nuevo. Si eso no ayuda, consiga el complemento de nuevo donde consiguió LeukoDesk y póngalo en lugar de «{1}».</translation>
    </message>
    <message>
      <source>The attention map could not be made into a PNG file.</source>
      <translation>Con el mapa de atención no se pudo hacer un archivo PNG.</translation>
    </message>
    <message>
      <source>The attention map could not be written.</source>
      <translation>El mapa de atención no se pudo escribir.</translation>
    </message>
    <message>
      <source>The attention map of the most probable class is empty.</source>
      <translation>El mapa de atención de la clase más probable está vacío.</translation>
    </message>
    <message>
      <source>The background is as restless as the cells. Clean the slide, or choose a field without precipitate.</source>
      <translation>El fondo es tan inquieto como las células. Limpie el portaobjetos o elija un campo sin precipitado.</translation>
    </message>
    <message>
      <source>The background is calm.</source>
      <translation>El fondo está tranquilo.</translation>
    </message>
    <message>
      <source>The brightness within the cell varies more than in a stained cell.</source>
      <translation>El brillo dentro de la célula varía más que en una célula teñida.</translation>
    </message>
    <message>
      <source>The camera cannot be opened. Unplug it and plug it in again.</source>
      <translation>La cámara no se puede abrir. Desconéctela y conéctela de nuevo.</translation>
    </message>
    <message>
      <source>The camera did not answer. Check that it is switched on and in this network, and its address.</source>
      <translation>La cámara no respondió. Compruebe que está encendida y en esta red, y su dirección.</translation>
    </message>
    <message>
      <source>The camera did not open. Close other programs that show it; and let LeukoDesk use it in System Settings, Privacy &amp; Security, Camera.</source>
      <translation>La cámara no se abrió. Cierre otros programas que la muestren; y permita a LeukoDesk usarla en Ajustes del Sistema, Privacidad y seguridad, Cámara.</translation>
    </message>
    <message>
      <source>The camera did not open. Close other programs that show it; and let desktop programs use cameras in Windows' Settings, Privacy, Camera.</source>
      <translation>La cámara no se abrió. Cierre otros programas que la muestren; y permita a los programas de escritorio usar cámaras en la Configuración de Windows, Privacidad, Cámara.</translation>
    </message>
    <message>
      <source>The camera does not answer any more. Check its cable and its power.</source>
      <translation>La cámara ya no responde. Compruebe su cable y su alimentación.</translation>
    </message>
    <message>
      <source>The camera does not have this pixel format. Choose another one.</source>
      <translation>La cámara no tiene este formato de píxel. Elija otro.</translation>
    </message>
    <message>
      <source>The camera does not have this resolution. Choose another one.</source>
      <translation>La cámara no tiene esta resolución. Elija otra.</translation>
    </message>
    <message>
      <source>The camera does not take this for “{0}” now. Switch its automatic setting off first.</source>
      <translation>La cámara no acepta esto para «{0}» ahora. Desactive primero su ajuste automático.</translation>
    </message>
    <message>
      <source>The camera does not take this value for “{0}” and goes on as before.</source>
      <translation>La cámara no acepta este valor para «{0}» y sigue como antes.</translation>
    </message>
    <message>
      <source>The camera does not take this value of “{0}”. It goes on as before.</source>
      <translation>La cámara no acepta este valor de «{0}». Sigue como antes.</translation>
    </message>
    <message>
      <source>The camera does not take this value. Try another one.</source>
      <translation>La cámara no acepta este valor. Pruebe otro.</translation>
    </message>
    <message>
      <source>The camera has been closed.</source>
      <translation>La cámara se ha cerrado.</translation>
    </message>
    <message>
      <source>The camera has sent no image in time.</source>
      <translation>La cámara no ha enviado ninguna imagen a tiempo.</translation>
    </message>
    <message>
      <source>The camera is gone. Check its cable and its power.</source>
      <translation>La cámara ya no está. Compruebe su cable y su alimentación.</translation>
    </message>
    <message>
      <source>The camera is gone. Check its cable.</source>
      <translation>La cámara ya no está. Compruebe su cable.</translation>
    </message>
    <message>
      <source>The camera is not there any more. Plug it in again.</source>
      <translation>La cámara ya no está. Conéctela de nuevo.</translation>
    </message>
    <message>
      <source>The camera sends grey only.</source>
      <translation>La cámara solo envía gris.</translation>
    </message>
    <message>
      <source>The camera sends images that are neither colour nor grey as LeukoDesk knows them. Choose another pixel format or resolution.</source>
      <translation>La cámara envía imágenes que no son ni en color ni en gris tal como LeukoDesk las conoce. Elija otro formato de píxel u otra resolución.</translation>
    </message>
    <message>
      <source>The camera sends its images as “{0}”, which LeukoDesk does not read. Set its pixel format to RGB8, BGR8, a Bayer format or Mono8.</source>
      <translation>La cámara envía sus imágenes como «{0}», que LeukoDesk no lee. Ponga su formato de píxel en RGB8, BGR8, un formato Bayer o Mono8.</translation>
    </message>
    <message>
      <source>The camera sends no more images. Check its cable and its power.</source>
      <translation>La cámara ya no envía imágenes. Compruebe su cable y su alimentación.</translation>
    </message>
    <message>
      <source>The camera sends no more images. Check its cable and try another socket.</source>
      <translation>La cámara ya no envía imágenes. Compruebe su cable y pruebe otra conexión.</translation>
    </message>
    <message>
      <source>The camera sends numbers that are no picture. Choose another pixel format: 8bit, 16bit or an RGB one.</source>
      <translation>La cámara envía números que no son una imagen. Elija otro formato de píxel: 8bit, 16bit o uno RGB.</translation>
    </message>
    <message>
      <source>The camera sent an image that cannot be decoded. Choose another pixel format or resolution.</source>
      <translation>La cámara envió una imagen que no se puede descodificar. Elija otro formato de píxel u otra resolución.</translation>
    </message>
    <message>
      <source>The camera sent less of an image than it announced. Check its cable; if this comes again, lower its frame rate or image size.</source>
      <translation>La cámara envió menos de una imagen de lo que anunció. Compruebe su cable; si se repite, baje su ritmo o su tamaño de imagen.</translation>
    </message>
    <message>
      <source>The camera was set from {0} to {1}, to send colours.</source>
      <translation>La cámara se cambió de {0} a {1} para que envíe colores.</translation>
    </message>
    <message>
      <source>The camera was unplugged. Plug it in again.</source>
      <translation>La cámara se desconectó. Conéctela de nuevo.</translation>
    </message>
    <message>
      <source>The camera {0} is not found. Check its cable and its power.</source>
      <translation>No se encuentra la cámara {0}. Compruebe su cable y su alimentación.</translation>
    </message>
    <message>
      <source>The camera's driver failed in an unexpected way. Unplug the camera and plug it in again; if that does not help, restart the computer.</source>
      <translation>El controlador de la cámara falló de forma inesperada. Desconecte la cámara y conéctela de nuevo; si no ayuda, reinicie el ordenador.</translation>
    </message>
    <message>
      <source>The camera's driver reports an error. Unplug the camera and plug it in again.</source>
      <translation>El controlador de la cámara comunica un error. Desconecte la cámara y conéctela de nuevo.</translation>
    </message>
    <message>
      <source>The camera's image is too small to interpolate colours. Choose a larger part of its sensor.</source>
      <translation>La imagen de la cámara es demasiado pequeña para interpolar colores. Elija una parte mayor de su sensor.</translation>
    </message>
    <message>
      <source>The camera's images are not laid out as “{0}”, as it says. Choose another pixel format.</source>
      <translation>Las imágenes de la cámara no están dispuestas como «{0}», como ella dice. Elija otro formato de píxel.</translation>
    </message>
    <message>
      <source>The camera's images have an odd width, which YUV 4:2:2 cannot have. Choose an even width or another pixel format.</source>
      <translation>Las imágenes de la cámara tienen un ancho impar, que YUV 4:2:2 no puede tener. Elija un ancho par u otro formato de píxel.</translation>
    </message>
    <message>
      <source>The cell fills a fair part of the image.</source>
      <translation>La célula llena una buena parte de la imagen.</translation>
    </message>
    <message>
      <source>The cell fills nearly the whole image. Cut it out with more room around it.</source>
      <translation>La célula llena casi toda la imagen. Recórtela con más espacio alrededor.</translation>
    </message>
    <message>
      <source>The cell has hardly any colour. The stain has failed, or this is another kind of microscopy.</source>
      <translation>La célula apenas tiene color. La tinción ha fallado, o es otro tipo de microscopía.</translation>
    </message>
    <message>
      <source>The cell is blurred. Focus again.</source>
      <translation>La célula está borrosa. Enfoque de nuevo.</translation>
    </message>
    <message>
      <source>The cell is coloured.</source>
      <translation>La célula tiene color.</translation>
    </message>
    <message>
      <source>The cell is neither too dark nor too bright.</source>
      <translation>La célula no es ni demasiado oscura ni demasiado clara.</translation>
    </message>
    <message>
      <source>The cell is not blue to purple, as a stained nucleus is. This is no stained white cell.</source>
      <translation>La célula no es de azul a púrpura, como lo es un núcleo teñido. Esto no es una célula blanca teñida.</translation>
    </message>
    <message>
      <source>The cell is one flat patch without structure.</source>
      <translation>La célula es una mancha plana sin estructura.</translation>
    </message>
    <message>
      <source>The cell is stained blue to purple.</source>
      <translation>La célula está teñida de azul a púrpura.</translation>
    </message>
    <message>
      <source>The cell is too bright. Give less light or a shorter exposure.</source>
      <translation>La célula es demasiado clara. Dé menos luz o una exposición más corta.</translation>
    </message>
    <message>
      <source>The cell is too dark. Give more light or a longer exposure.</source>
      <translation>La célula es demasiado oscura. Dé más luz o una exposición más larga.</translation>
    </message>
    <message>
      <source>The cell lies on black.</source>
      <translation>La célula está sobre negro.</translation>
    </message>
    <message>
      <source>The cell resembles B-lymphoid precursors of subjects without leukemia.</source>
      <translation>La célula se parece a precursores linfoides B de personas sin leucemia.</translation>
    </message>
    <message>
      <source>The cell resembles lymphoblasts of patients with acute lymphoblastic leukemia.</source>
      <translation>La célula se parece a linfoblastos de pacientes con leucemia linfoblástica aguda.</translation>
    </message>
    <message>
      <source>The cell shows structure.</source>
      <translation>La célula muestra estructura.</translation>
    </message>
    <message>
      <source>The cell's structure is sharp.</source>
      <translation>La estructura de la célula es nítida.</translation>
    </message>
    <message>
      <source>The class can be told from {0} (by chance: {1}).</source>
      <translation>La clase se reconoce por esto: {0} (por azar: {1}).</translation>
    </message>
    <message>
      <source>The class cannot well be told from {0} (by chance: {1}).</source>
      <translation>La clase no se reconoce bien por esto: {0} (por azar: {1}).</translation>
    </message>
    <message>
      <source>The class may be told from {0} (by chance: {1}); there are too few images to be sure.</source>
      <translation>La clase quizá se reconozca por esto: {0} (por azar: {1}); hay demasiado pocas imágenes para estar seguros.</translation>
    </message>
    <message>
      <source>The colours are stronger than a blood stain's.</source>
      <translation>Los colores son más fuertes que los de una tinción de sangre.</translation>
    </message>
    <message>
      <source>The configuration “{0}” has no such camera. Choose another one, or add it with Micro-Manager's Hardware Configuration Wizard.</source>
      <translation>La configuración «{0}» no tiene tal cámara. Elija otra, o añádala con el Hardware Configuration Wizard de Micro-Manager.</translation>
    </message>
    <message>
      <source>The configuration “{0}” is not there any more. Choose it again where it lies now.</source>
      <translation>La configuración «{0}» ya no está. Elíjala de nuevo donde está ahora.</translation>
    </message>
    <message>
      <source>The configuration “{0}” may not be read. Ask whoever looks after this computer for permission.</source>
      <translation>La configuración «{0}» no se puede leer. Pida permiso a quien cuida de este ordenador.</translation>
    </message>
    <message>
      <source>The connection was lost before the video's end.</source>
      <translation>La conexión se perdió antes del final del vídeo.</translation>
    </message>
    <message>
      <source>The control chart cannot be kept just now: its file cannot be read or written. Captured fields are saved all the same.</source>
      <translation>El gráfico de control no se puede llevar ahora: su archivo no se puede leer o escribir. Los campos capturados se guardan igualmente.</translation>
    </message>
    <message>
      <source>The control chart was kept by a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation>El gráfico de control lo llevó una versión más nueva de LeukoDesk. Actualice LeukoDesk para usarlo.</translation>
    </message>
    <message>
      <source>The control chart's file is damaged and cannot be put aside. Move it away; captured fields are kept.</source>
      <translation>El archivo del gráfico de control está dañado y no se puede apartar. Llévelo a otro lugar; los campos capturados se conservan.</translation>
    </message>
    <message>
      <source>The control chart's file was damaged. It was put aside as “{0}”, and the chart begins anew.</source>
      <translation>El archivo del gráfico de control estaba dañado. Se apartó como «{0}», y el gráfico empieza de nuevo.</translation>
    </message>
    <message>
      <source>The description of the model cannot be read: it is damaged.</source>
      <translation>La descripción del modelo no se puede leer: está dañada.</translation>
    </message>
    <message>
      <source>The description of the model cannot be written.</source>
      <translation>La descripción del modelo no se puede escribir.</translation>
    </message>
    <message>
      <source>The description of the model does not make sense: {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The description of the model holds something this version of LeukoDesk does not know.</source>
      <translation>La descripción del modelo contiene algo que esta versión de LeukoDesk no conoce.</translation>
    </message>
    <message>
      <source>The description of the model is too large to be one.</source>
      <translation>La descripción del modelo es demasiado grande para serlo.</translation>
    </message>
    <message>
      <source>The difference of {0} points may be chance: its 95 % interval is {1} to {2} points.</source>
      <translation>La diferencia de {0} puntos puede ser azar: su intervalo del 95 % es de {1} a {2} puntos.</translation>
    </message>
    <message>
      <source>The disk has no room for the model.</source>
      <translation>En el disco no hay sitio para el modelo.</translation>
    </message>
    <message>
      <source>The disk is full. Make room, and go on: what has been scanned so far is kept.</source>
      <translation>El disco está lleno. Haga sitio y continúe: lo recorrido hasta ahora se conserva.</translation>
    </message>
    <message>
      <source>The disk is full: there is no room for one field. Make room, or choose another folder.</source>
      <translation>El disco está lleno: no hay sitio para un campo. Haga sitio o elija otra carpeta.</translation>
    </message>
    <message>
      <source>The disk is full: this field is not saved. Make room and save it again, or choose another folder.</source>
      <translation>El disco está lleno: este campo no se ha guardado. Haga sitio y guárdelo de nuevo, o elija otra carpeta.</translation>
    </message>
    <message>
      <source>The disk is full: “{0}” was not written. Make room, or choose another place.</source>
      <translation>El disco está lleno: «{0}» no se escribió. Haga sitio o elija otro lugar.</translation>
    </message>
    <message>
      <source>The disk is slower than the camera: {0} fields are still being saved. This one was not taken; wait a moment.</source>
      <translation>El disco es más lento que la cámara: aún se guardan {0} campos. Este no se tomó; espere un momento.</translation>
    </message>
    <message>
      <source>The empty background is bright.</source>
      <translation>El fondo vacío es claro.</translation>
    </message>
    <message>
      <source>The empty background is too dark. Give more light or a longer exposure.</source>
      <translation>El fondo vacío es demasiado oscuro. Dé más luz o una exposición más larga.</translation>
    </message>
    <message>
      <source>The empty place is overexposed. Shorten the exposure until nothing is clipped, then capture it again.</source>
      <translation>El lugar vacío está sobreexpuesto. Acorte la exposición hasta que nada se sature y captúrelo de nuevo.</translation>
    </message>
    <message>
      <source>The empty place is too dark. Lengthen the exposure or turn up the lamp, then capture it again.</source>
      <translation>El lugar vacío es demasiado oscuro. Alargue la exposición o suba la lámpara y captúrelo de nuevo.</translation>
    </message>
    <message>
      <source>The empty place is too strongly coloured for a correction. See whether a filter is in the light, or change the camera's own white balance, then capture it again.</source>
      <translation>El lugar vacío tiene demasiado color para una corrección. Vea si hay un filtro en la luz, o cambie el balance de blancos propio de la cámara, y captúrelo de nuevo.</translation>
    </message>
    <message>
      <source>The field is evenly lit.</source>
      <translation>El campo está iluminado de manera uniforme.</translation>
    </message>
    <message>
      <source>The field is not surrounded by black.</source>
      <translation>El campo no está rodeado de negro.</translation>
    </message>
    <message>
      <source>The field resembles fields of hematogones: benign B-cell precursors of patients in whom leukemia was suspected and not found.</source>
      <translation>El campo se parece a campos de hematogonias: precursores benignos de células B de pacientes en quienes se sospechó leucemia y no se encontró.</translation>
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Early Pre-B immunophenotype.</source>
      <translation>El campo se parece a campos de leucemia del inmunofenotipo Early Pre-B.</translation>
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Pre-B immunophenotype.</source>
      <translation>El campo se parece a campos de leucemia del inmunofenotipo Pre-B.</translation>
    </message>
    <message>
      <source>The field resembles fields of leukemia of the Pro-B immunophenotype.</source>
      <translation>El campo se parece a campos de leucemia del inmunofenotipo Pro-B.</translation>
    </message>
    <message>
      <source>The file could not be read to its end. It was moved or changed meanwhile, or its drive or network is gone.</source>
      <translation>El archivo no se pudo leer hasta el final. Se movió o cambió entretanto, o su unidad o red ya no está.</translation>
    </message>
    <message>
      <source>The file ends before the image does; it was probably cut off while being copied or saved. Copy it again.</source>
      <translation>El archivo acaba antes que la imagen; probablemente se cortó al copiarlo o guardarlo. Cópielo otra vez.</translation>
    </message>
    <message>
      <source>The file has 16 bits per colour but uses only {0} of them; 0 to {1} was scaled to 0 to 255.</source>
      <translation>El archivo tiene 16 bits por color pero solo usa {0} de ellos; de 0 a {1} se escaló a 0 a 255.</translation>
    </message>
    <message>
      <source>The file has {0} GB, more than an image that can be opened. Export the part that is needed.</source>
      <translation>El archivo tiene {0} GB, más que una imagen que se pueda abrir. Exporte la parte que se necesita.</translation>
    </message>
    <message>
      <source>The file is an animation; its still image is shown.</source>
      <translation>El archivo es una animación; se muestra su imagen fija.</translation>
    </message>
    <message>
      <source>The file is an animation; the first of {0} frames is shown.</source>
      <translation>El archivo es una animación; se muestra la primera de {0} imágenes.</translation>
    </message>
    <message>
      <source>The file is damaged: a part of the image cannot be decoded. Copy it again from where it came from.</source>
      <translation>El archivo está dañado: una parte de la imagen no se puede descodificar. Cópielo otra vez de donde vino.</translation>
    </message>
    <message>
      <source>The file is empty (0 bytes). Copy it again from where it came from.</source>
      <translation>El archivo está vacío (0 bytes). Cópielo otra vez de donde vino.</translation>
    </message>
    <message>
      <source>The file was gone before it was read to its end.</source>
      <translation>El archivo desapareció antes de leerse hasta el final.</translation>
    </message>
    <message>
      <source>The file's colour profile was not applied; colours are shown as stored.</source>
      <translation>El perfil de color del archivo no se aplicó; los colores se muestran como están guardados.</translation>
    </message>
    <message>
      <source>The first of {0} pages is shown.</source>
      <translation>Se muestra la primera de {0} páginas.</translation>
    </message>
    <message>
      <source>The flat-field reference of this camera and objective cannot be read and is not applied. Make it again.</source>
      <translation>La referencia de campo plano de esta cámara y este objetivo no se puede leer y no se aplica. Hágala de nuevo.</translation>
    </message>
    <message>
      <source>The flat-field reference was made at {0} × {1} and is not applied.</source>
      <translation>La referencia de campo plano se hizo a {0} × {1} y no se aplica.</translation>
    </message>
    <message>
      <source>The flat-field reference was made by a newer version of LeukoDesk. Use that one, or make it again.</source>
      <translation>La referencia de campo plano la hizo una versión más nueva de LeukoDesk. Use aquella, o hágala de nuevo.</translation>
    </message>
    <message>
      <source>The folder of the models cannot be read.</source>
      <translation>La carpeta de los modelos no se puede leer.</translation>
    </message>
    <message>
      <source>The folder of the training is gone.</source>
      <translation>La carpeta del entrenamiento ya no está.</translation>
    </message>
    <message>
      <source>The folder of the trainings may not be looked into.</source>
      <translation>No se permite mirar en la carpeta de los entrenamientos.</translation>
    </message>
    <message>
      <source>The folder scan did not do what it should.</source>
      <translation>El recorrido de carpetas no hizo lo que debía.</translation>
    </message>
    <message>
      <source>The folder {0} can no longer be reached. See that its drive or network is connected, then continue the scan; nothing is lost.</source>
      <translation>Ya no se puede llegar a la carpeta {0}. Vea si su unidad o red está conectada y continúe el recorrido; no se ha perdido nada.</translation>
    </message>
    <message>
      <source>The folder {0} cannot be made.</source>
      <translation>La carpeta {0} no se puede crear.</translation>
    </message>
    <message>
      <source>The folder {0} could not be looked into; images in it are left out.</source>
      <translation>La carpeta {0} no se pudo mirar; las imágenes que contiene se dejan fuera.</translation>
    </message>
    <message>
      <source>The folder “{0}” cannot be written to; its disk or share may be gone. Choose another folder.</source>
      <translation>En la carpeta «{0}» no se puede escribir; quizá su disco o recurso compartido ya no está. Elija otra carpeta.</translation>
    </message>
    <message>
      <source>The folder “{0}” is gone: moved, deleted, or its drive was pulled out. Choose another folder.</source>
      <translation>La carpeta «{0}» ya no está: se movió, se borró o se retiró su unidad. Elija otra carpeta.</translation>
    </message>
    <message>
      <source>The frames of the empty place are not of one size. Capture them again.</source>
      <translation>Las imágenes del lugar vacío no son del mismo tamaño. Captúrelas de nuevo.</translation>
    </message>
    <message>
      <source>The image arrived damaged; parts of it may be wrong.</source>
      <translation>La imagen llegó dañada; partes de ella pueden ser incorrectas.</translation>
    </message>
    <message>
      <source>The image came compressed ({0}).</source>
      <translation>La imagen llegó comprimida ({0}).</translation>
    </message>
    <message>
      <source>The image has no verdict.</source>
      <translation>La imagen no tiene veredicto.</translation>
    </message>
    <message>
      <source>The image has {0} megapixels ({1} × {2}); at most {3} can be opened. Export a smaller part of it.</source>
      <translation>La imagen tiene {0} megapíxeles ({1} × {2}); como mucho se pueden abrir {3}. Exporte una parte menor de ella.</translation>
    </message>
    <message>
      <source>The image is almost empty. Move to a part of the smear that has cells.</source>
      <translation>La imagen está casi vacía. Vaya a una parte del frotis que tenga células.</translation>
    </message>
    <message>
      <source>The image is blurred. Focus again.</source>
      <translation>La imagen está borrosa. Enfoque de nuevo.</translation>
    </message>
    <message>
      <source>The image is large enough.</source>
      <translation>La imagen es bastante grande.</translation>
    </message>
    <message>
      <source>The image is marked as wholly transparent; that was ignored.</source>
      <translation>La imagen está marcada como del todo transparente; eso se pasó por alto.</translation>
    </message>
    <message>
      <source>The image is only {0} × {1} pixels; at least {2} × {3} are needed.</source>
      <translation>La imagen tiene solo {0} × {1} píxeles; se necesitan al menos {2} × {3}.</translation>
    </message>
    <message>
      <source>The image is too pale or too uniform for others to be brought to its colours. Choose another one.</source>
      <translation>La imagen es demasiado pálida o uniforme para llevar otras a sus colores. Elija otra.</translation>
    </message>
    <message>
      <source>The image is too small to show cells well. Take it with more pixels, or do not cut it so closely.</source>
      <translation>La imagen es demasiado pequeña para mostrar bien las células. Tómela con más píxeles o no la recorte tanto.</translation>
    </message>
    <message>
      <source>The image is too small to show the cell well. Cut it from a larger image.</source>
      <translation>La imagen es demasiado pequeña para mostrar bien la célula. Recórtela de una imagen mayor.</translation>
    </message>
    <message>
      <source>The image resembles images that the laboratory labelled “{0}”.</source>
      <translation>La imagen se parece a imágenes que el laboratorio etiquetó «{0}».</translation>
    </message>
    <message>
      <source>The images are all about {0} × {1} px.</source>
      <translation>Todas las imágenes son de unos {0} × {1} px.</translation>
    </message>
    <message>
      <source>The images are all {0} × {1} px.</source>
      <translation>Todas las imágenes son de {0} × {1} px.</translation>
    </message>
    <message>
      <source>The images are of {0} sizes; {1} of {2} × {3} px, and {4} of clearly another size or shape. All are brought to one size, so that cells become larger or smaller, or are squeezed. Use images of one magnification.</source>
      <translation>Las imágenes son de {0} tamaños; {1} de {2} × {3} px, y {4} de tamaño o forma claramente distintos. Todas se llevan a un tamaño, de modo que las células se agrandan, se reducen o se deforman. Use imágenes de un solo aumento.</translation>
    </message>
    <message>
      <source>The images are of {0}, known from {1}.</source>
      <translation>Las imágenes son de pacientes conocidos: {0} ({1}).</translation>
    </message>
    <message>
      <source>The images hold no class {0}. Choose the folder again.</source>
      <translation>Las imágenes no contienen ninguna clase {0}. Elija la carpeta de nuevo.</translation>
    </message>
    <message>
      <source>The images of this stream arrive damaged. Check the network, or choose another video format in the camera's own settings.</source>
      <translation>Las imágenes de este flujo llegan dañadas. Compruebe la red, o elija otro formato de vídeo en los ajustes propios de la cámara.</translation>
    </message>
    <message>
      <source>The intervals rest on {0} alone, and say little of others.</source>
      <translation>Los intervalos se apoyan en poco ({0}), y dicen poco de lo demás.</translation>
    </message>
    <message>
      <source>The known features of the model do not fit together.</source>
      <translation>Los rasgos conocidos del modelo no encajan entre sí.</translation>
    </message>
    <message>
      <source>The last layer of the model does not fit it.</source>
      <translation>La última capa del modelo no encaja con él.</translation>
    </message>
    <message>
      <source>The light falls off too far for a correction. Centre the lamp and open the field diaphragm, then capture the empty place again.</source>
      <translation>La luz cae demasiado para una corrección. Centre la lámpara, abra el diafragma de campo y capture de nuevo el lugar vacío.</translation>
    </message>
    <message>
      <source>The light is blotchy. Clean the optics, open the field diaphragm, and capture a place that is empty and not only out of focus.</source>
      <translation>La luz tiene manchas. Limpie la óptica, abra el diafragma de campo y capture un lugar que esté vacío y no solo desenfocado.</translation>
    </message>
    <message>
      <source>The list of licences cannot be read. Copy the program's folder anew from where it came.</source>
      <translation>La lista de licencias no se puede leer. Copie de nuevo la carpeta del programa de donde vino.</translation>
    </message>
    <message>
      <source>The log of promotions cannot be read.</source>
      <translation>El registro de promociones no se puede leer.</translation>
    </message>
    <message>
      <source>The log of promotions cannot be written. Nothing has changed.</source>
      <translation>El registro de promociones no se puede escribir. Nada ha cambiado.</translation>
    </message>
    <message>
      <source>The log of promotions is damaged.</source>
      <translation>El registro de promociones está dañado.</translation>
    </message>
    <message>
      <source>The microscope could not be set up as “{0}” says. Try this file in Micro-Manager itself: if it fails there too, make a new one with its Hardware Configuration Wizard.</source>
      <translation>El microscopio no se pudo preparar como dice «{0}». Pruebe este archivo en el propio Micro-Manager: si allí también falla, haga uno nuevo con su Hardware Configuration Wizard.</translation>
    </message>
    <message>
      <source>The model at work tells {0} apart. The new model does not: it tells {1} apart.</source>
      <translation>El modelo en uso distingue {0}. El modelo nuevo no: distingue {1}.</translation>
    </message>
    <message>
      <source>The model at work that the new one was to be compared with cannot be read any more.</source>
      <translation>El modelo en uso con el que se iba a comparar el nuevo ya no se puede leer.</translation>
    </message>
    <message>
      <source>The model at work, {0}, has other classes, and could not be compared.</source>
      <translation>El modelo en uso, {0}, tiene otras clases y no se pudo comparar.</translation>
    </message>
    <message>
      <source>The model cannot be read.</source>
      <translation>El modelo no se puede leer.</translation>
    </message>
    <message>
      <source>The model cannot be written here.</source>
      <translation>El modelo no se puede escribir aquí.</translation>
    </message>
    <message>
      <source>The model could not be exported. See that the disk has room.</source>
      <translation>El modelo no se pudo exportar. Vea si hay sitio en el disco.</translation>
    </message>
    <message>
      <source>The model could not be installed.</source>
      <translation>El modelo no se pudo instalar.</translation>
    </message>
    <message>
      <source>The model could not be run.</source>
      <translation>El modelo no se pudo ejecutar.</translation>
    </message>
    <message>
      <source>The model does not do what its description says, and is not used. Install it again.</source>
      <translation>El modelo no hace lo que dice su descripción, y no se usa. Instálelo de nuevo.</translation>
    </message>
    <message>
      <source>The model gave a result that is not a number. This image cannot be classified with it.</source>
      <translation>El modelo dio un resultado que no es un número. Esta imagen no se puede clasificar con él.</translation>
    </message>
    <message>
      <source>The model is damaged or was changed, and is not used. Install it again.</source>
      <translation>El modelo está dañado o se cambió, y no se usa. Instálelo de nuevo.</translation>
    </message>
    <message>
      <source>The model is not sure: the most probable class, {0}, has {1} %; at least {2} % is needed.</source>
      <translation>El modelo no está seguro: la clase más probable, {0}, tiene {1} %; se necesita al menos {2} %.</translation>
    </message>
    <message>
      <source>The model to build upon cannot be used. {0} Or choose another one.</source>
      <translation>El modelo en que basarse no se puede usar. {0} O elija otro.</translation>
    </message>
    <message>
      <source>The model {0} builds upon another one, which is not installed. Install that one too.</source>
      <translation>El modelo {0} se basa en otro que no está instalado. Instale también aquel.</translation>
    </message>
    <message>
      <source>The model {0} builds upon {1}, which is not installed. Install that one first.</source>
      <translation>El modelo {0} se basa en {1}, que no está instalado. Instale primero aquel.</translation>
    </message>
    <message>
      <source>The model {0} cannot be promoted: no finished training here has compared it with the active model.</source>
      <translation>El modelo {0} no se puede promover: ningún entrenamiento terminado aquí lo ha comparado con el modelo activo.</translation>
    </message>
    <message>
      <source>The model {0} is active already.</source>
      <translation>El modelo {0} ya está activo.</translation>
    </message>
    <message>
      <source>The model {0} is installed already.</source>
      <translation>El modelo {0} ya está instalado.</translation>
    </message>
    <message>
      <source>The model {0} is not offered for promotion.</source>
      <translation>El modelo {0} no se ofrece para promoción.</translation>
    </message>
    <message>
      <source>The model {0} was compared with another model than the one at work now: {1}. Train once more.</source>
      <translation>El modelo {0} se comparó con otro modelo que el que está en uso ahora: {1}. Entrene una vez más.</translation>
    </message>
    <message>
      <source>The model {0}, used last, is no longer installed. The active one is used.</source>
      <translation>El modelo {0}, usado la última vez, ya no está instalado. Se usa el activo.</translation>
    </message>
    <message>
      <source>The network of the model cannot be loaded.</source>
      <translation>La red del modelo no se puede cargar.</translation>
    </message>
    <message>
      <source>The network of the model is not what its description says.</source>
      <translation>La red del modelo no es lo que dice su descripción.</translation>
    </message>
    <message>
      <source>The new model is not offered, because it could not be judged: there are no {0} of {1} to test it on.</source>
      <translation>El modelo nuevo no se ofrece, porque no se pudo juzgar: no hay {0} de {1} con que probarlo.</translation>
    </message>
    <message>
      <source>The new model is not offered, because there is too little to judge it by: {0}, and it takes at least {1}.</source>
      <translation>El modelo nuevo no se ofrece, porque hay demasiado poco para juzgarlo: {0}, y hacen falta al menos {1}.</translation>
    </message>
    <message>
      <source>The new model is not offered: averaged over the classes it recognises fewer {0} than the model at work, {1}, on {2} that neither has learnt from.</source>
      <translation>El modelo nuevo no se ofrece: en promedio de las clases reconoce menos {0} que el modelo en uso, {1} (probado: {2} de lo que ninguno ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is not offered: averaged over the classes it recognises fewer {0}, and it misses more malignant ones, than the model at work, {1}, on {2} that neither has learnt from.</source>
      <translation>El modelo nuevo no se ofrece: en promedio de las clases reconoce menos {0}, y pasa por alto más casos malignos, que el modelo en uso, {1} (probado: {2} de lo que ninguno ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is not offered: from {0}, without a look at any cell, the classes can be told apart better ({1} balanced accuracy).</source>
      <translation>El modelo nuevo no se ofrece: las clases se distinguen mejor por esto, sin mirar ninguna célula: {0} ({1} de exactitud equilibrada).</translation>
    </message>
    <message>
      <source>The new model is not offered: it misses more malignant {0} than the model at work, {1}, on {2} that neither has learnt from.</source>
      <translation>El modelo nuevo no se ofrece: pasa por alto más casos malignos ({0}) que el modelo en uso, {1} (probado: {2} de lo que ninguno ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is not offered: it no longer knows {0}, which the model at work, {1}, tells apart.</source>
      <translation>El modelo nuevo no se ofrece: ya no conoce {0}, que el modelo en uso, {1}, sí distingue.</translation>
    </message>
    <message>
      <source>The new model is not offered: on {0} that it has not learnt from, it is not clearly better than naming “{1}”, the commonest class, every time, and it tells malignant no better than chance.</source>
      <translation>El modelo nuevo no se ofrece: no es claramente mejor que nombrar cada vez «{1}», la clase más frecuente, y no reconoce lo maligno mejor que el azar (probado: {0} de lo que no ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is not offered: on {0} that it has not learnt from, it is not clearly better than naming “{1}”, the commonest class, every time.</source>
      <translation>El modelo nuevo no se ofrece: no es claramente mejor que nombrar cada vez «{1}», la clase más frecuente (probado: {0} de lo que no ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is not offered: on {0} that it has not learnt from, it tells malignant no better than chance.</source>
      <translation>El modelo nuevo no se ofrece: no reconoce lo maligno mejor que el azar (probado: {0} de lo que no ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is offered: on {0} that it has not learnt from, it is clearly better than naming “{1}”, the commonest class, every time.</source>
      <translation>El modelo nuevo se ofrece: es claramente mejor que nombrar cada vez «{1}», la clase más frecuente (probado: {0} de lo que no ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is offered: on {0} that neither has learnt from, it did at least as well as the model at work, {1}.</source>
      <translation>El modelo nuevo se ofrece: lo hizo al menos tan bien como el modelo en uso, {1} (probado: {0} de lo que ninguno ha aprendido).</translation>
    </message>
    <message>
      <source>The new model is offered: on {0} that neither has learnt from, it is better than the model at work, {1}.</source>
      <translation>El modelo nuevo se ofrece: es mejor que el modelo en uso, {1} (probado: {0} de lo que ninguno ha aprendido).</translation>
    </message>
    <message>
      <source>The next image is not due yet.</source>
      <translation>La imagen siguiente aún no toca.</translation>
    </message>
    <message>
      <source>The packages for these cameras are missing or damaged. Ask whoever installed LeukoDesk to install its extra “{0}” anew: pip install leukodesk[{1}].</source>
      <translation>Los paquetes para estas cámaras faltan o están dañados. Pida a quien instaló LeukoDesk que instale de nuevo su extra «{0}»: pip install leukodesk[{1}].</translation>
    </message>
    <message>
      <source>The patients cannot be shared out so that every part has every class. Add images of more patients, or use fewer parts.</source>
      <translation>Los pacientes no se pueden repartir de modo que cada parte tenga todas las clases. Añada imágenes de más pacientes o use menos partes.</translation>
    </message>
    <message>
      <source>The pattern for patients is not a regular expression.</source>
      <translation>El patrón de los pacientes no es una expresión regular.</translation>
    </message>
    <message>
      <source>The pattern for patients marks nothing: put the patient's part in brackets, UID_(.+?)_.</source>
      <translation>El patrón de los pacientes no marca nada: ponga la parte del paciente entre paréntesis, UID_(.+?)_.</translation>
    </message>
    <message>
      <source>The pattern is too long for the name of a file. Leave something out.</source>
      <translation>El patrón es demasiado largo para el nombre de un archivo. Quite algo.</translation>
    </message>
    <message>
      <source>The pattern needs {0}, or all fields of a series would have one name.</source>
      <translation>El patrón necesita {0}, o todos los campos de una serie tendrían un mismo nombre.</translation>
    </message>
    <message>
      <source>The place is not empty: something dark lies in it. Move to a place without cells or dirt, or remove the slide, then capture it again.</source>
      <translation>El lugar no está vacío: hay algo oscuro en él. Vaya a un lugar sin células ni suciedad, o quite el portaobjetos, y captúrelo de nuevo.</translation>
    </message>
    <message>
      <source>The quick adaptation builds upon a model. Choose one, or choose the full training.</source>
      <translation>La adaptación rápida se basa en un modelo. Elija uno, o elija el entrenamiento completo.</translation>
    </message>
    <message>
      <source>The quick adaptation cannot build upon {0}: only upon a whole model that pools.</source>
      <translation>La adaptación rápida no puede basarse en {0}: solo en un modelo entero que promedia.</translation>
    </message>
    <message>
      <source>The reference could not be kept. See that the disk has room; it serves until LeukoDesk is closed.</source>
      <translation>La referencia no se pudo guardar. Vea si hay sitio en el disco; sirve hasta que se cierre LeukoDesk.</translation>
    </message>
    <message>
      <source>The reference could not be removed. See whether another program uses it, then try again.</source>
      <translation>La referencia no se pudo quitar. Vea si la usa otro programa e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>The report of the training cannot be written. See that the disk has room.</source>
      <translation>El informe del entrenamiento no se puede escribir. Vea si hay sitio en el disco.</translation>
    </message>
    <message>
      <source>The result of a generated field is incomplete.</source>
      <translation>El resultado de un campo generado está incompleto.</translation>
    </message>
    <message>
      <source>The results of the scan are not shown.</source>
      <translation>Los resultados del recorrido no se muestran.</translation>
    </message>
    <message>
      <source>The retraining does not open.</source>
      <translation>El reentrenamiento no se abre.</translation>
    </message>
    <message>
      <source>The same file is there more than once: {0} in {1} ({2}). They count twice in every figure; delete the copies.</source>
      <translation>El mismo archivo está más de una vez: {0} en {1} ({2}). Cuentan doble en todas las cifras; borre las copias.</translation>
    </message>
    <message>
      <source>The same image has two labels: {0} in {1} ({2}). One of them is wrong; correct the labels or delete the images.</source>
      <translation>La misma imagen tiene dos etiquetas: {0} en {1} ({2}). Una de ellas está mal; corrija las etiquetas o borre las imágenes.</translation>
    </message>
    <message>
      <source>The same image stands in more than one part of the split ({0}): {1} in {2} ({3}). A model is then tested on what it has learnt, and its figures are too good.</source>
      <translation>La misma imagen está en más de una parte de la división ({0}): {1} en {2} ({3}). Entonces un modelo se prueba con lo que ha aprendido, y sus cifras son demasiado buenas.</translation>
    </message>
    <message>
      <source>The sample fields could not be written. See whether the disk is full, or may not be written to.</source>
      <translation>Los campos de ejemplo no se pudieron escribir. Compruebe si el disco está lleno o si no se puede escribir en él.</translation>
    </message>
    <message>
      <source>The scan file cannot be opened. Its folder may be gone or not allow it.</source>
      <translation>El archivo del recorrido no se puede abrir. Quizá su carpeta ya no está o no lo permite.</translation>
    </message>
    <message>
      <source>The scan file cannot be written here. Choose another place for it.</source>
      <translation>El archivo del recorrido no se puede escribir aquí. Elija otro lugar para él.</translation>
    </message>
    <message>
      <source>The scan file cannot be written to.</source>
      <translation>En el archivo del recorrido no se puede escribir.</translation>
    </message>
    <message>
      <source>The scan file could not be read or written. Its disk or share may be gone.</source>
      <translation>El archivo del recorrido no se pudo leer o escribir. Quizá su disco o recurso compartido ya no está.</translation>
    </message>
    <message>
      <source>The scan file does not hold what was scanned.</source>
      <translation>El archivo del recorrido no contiene lo que se recorrió.</translation>
    </message>
    <message>
      <source>The scan file is damaged.</source>
      <translation>El archivo del recorrido está dañado.</translation>
    </message>
    <message>
      <source>The scan file is damaged. Use a copy of it, or scan again into a new file.</source>
      <translation>El archivo del recorrido está dañado. Use una copia de él, o recorra de nuevo en un archivo nuevo.</translation>
    </message>
    <message>
      <source>The scan file is in use by another program. Try again in a moment.</source>
      <translation>Otro programa usa el archivo del recorrido. Inténtelo de nuevo dentro de un momento.</translation>
    </message>
    <message>
      <source>The scan file lies where nothing may be written: what was seen is not kept.</source>
      <translation>El archivo del recorrido está donde no se puede escribir nada: lo que se vio no se conserva.</translation>
    </message>
    <message>
      <source>The scan is finished.</source>
      <translation>El recorrido ha terminado.</translation>
    </message>
    <message>
      <source>The scan is finished: there is no image in the folders, or none with such a name.</source>
      <translation>El recorrido ha terminado: no hay ninguna imagen en las carpetas, o ninguna con ese nombre.</translation>
    </message>
    <message>
      <source>The scan summary is incomplete.</source>
      <translation>El resumen del recorrido está incompleto.</translation>
    </message>
    <message>
      <source>The scan was not closed, and cannot be read where nothing may be written. Copy it with its -wal file.</source>
      <translation>El recorrido no se cerró, y no se puede leer donde no se puede escribir nada. Cópielo con su archivo -wal.</translation>
    </message>
    <message>
      <source>The scan was stopped. It can be continued: what is done is kept.</source>
      <translation>El recorrido se detuvo. Se puede continuar: lo hecho se conserva.</translation>
    </message>
    <message>
      <source>The settings are not usable; LeukoDesk starts with its defaults.</source>
      <translation>Los ajustes no son utilizables; LeukoDesk empieza con los suyos por omisión.</translation>
    </message>
    <message>
      <source>The settings cannot be read; LeukoDesk starts with its defaults.</source>
      <translation>Los ajustes no se pueden leer; LeukoDesk empieza con los suyos por omisión.</translation>
    </message>
    <message>
      <source>The settings could not be saved. See whether the disk is full, or may not be written to.</source>
      <translation>Los ajustes no se pudieron guardar. Compruebe si el disco está lleno o si no se puede escribir en él.</translation>
    </message>
    <message>
      <source>The settings were not usable; LeukoDesk starts with its defaults and has kept the old file.</source>
      <translation>Los ajustes no eran utilizables; LeukoDesk empieza con los suyos por omisión y ha conservado el archivo antiguo.</translation>
    </message>
    <message>
      <source>The small pictures of a scan cannot be shown.</source>
      <translation>Las imágenes pequeñas de un recorrido no se pueden mostrar.</translation>
    </message>
    <message>
      <source>The split is leaky: what the model, or the one it builds upon, has learnt from may hold test images, their near-duplicates, or other images of their patients. All figures are too good.</source>
      <translation>La división tiene fugas: aquello de lo que aprendió el modelo, o aquel en que se basa, puede contener imágenes de prueba, sus casi duplicadas u otras imágenes de sus pacientes. Todas las cifras son demasiado buenas.</translation>
    </message>
    <message>
      <source>The stream has stopped. Check that the camera is switched on and the network's cable.</source>
      <translation>El flujo se ha detenido. Compruebe que la cámara está encendida y el cable de red.</translation>
    </message>
    <message>
      <source>The structure is finer than a stained cell's. Is this noise or a drawing?</source>
      <translation>La estructura es más fina que la de una célula teñida. ¿Es ruido o un dibujo?</translation>
    </message>
    <message>
      <source>The surroundings are not black: this looks like a whole field or another picture, not like one cell cut out on black. Use a field model for fields.</source>
      <translation>El entorno no es negro: esto parece un campo entero u otra imagen, no una célula recortada sobre negro. Use un modelo de campos para los campos.</translation>
    </message>
    <message>
      <source>The table gives no label for it.</source>
      <translation>La tabla no le da etiqueta.</translation>
    </message>
    <message>
      <source>The table has no column {0}.</source>
      <translation>La tabla no tiene ninguna columna {0}.</translation>
    </message>
    <message>
      <source>The table lists it twice.</source>
      <translation>La tabla la enumera dos veces.</translation>
    </message>
    <message>
      <source>The table {0} cannot be read. Save it again as CSV (UTF-8).</source>
      <translation>La tabla {0} no se puede leer. Guárdela de nuevo como CSV (UTF-8).</translation>
    </message>
    <message>
      <source>The table {0} has no column “{1}”. Its first line must name its columns, such as file,label,patient.</source>
      <translation>La tabla {0} no tiene ninguna columna «{1}». Su primera línea debe nombrar sus columnas, como file,label,patient.</translation>
    </message>
    <message>
      <source>The table {0} is empty. It needs a line of headers and a line for each image.</source>
      <translation>La tabla {0} está vacía. Necesita una línea de encabezados y una línea para cada imagen.</translation>
    </message>
    <message>
      <source>The table {0} is too large to be a list of images.</source>
      <translation>La tabla {0} es demasiado grande para ser una lista de imágenes.</translation>
    </message>
    <message>
      <source>The table {0} names none of the images. Its column “{1}” must hold their names or their paths below the folder.</source>
      <translation>La tabla {0} no nombra ninguna de las imágenes. Su columna «{1}» debe contener sus nombres o sus rutas bajo la carpeta.</translation>
    </message>
    <message>
      <source>The text below is that of the Python interface. The pylon runtime that comes with it is Basler's, and is passed on unchanged, for use with Basler cameras. Its licence is the one that Basler publishes with pylon; whoever passes this add-on on has to agree to it. libusb and log4cpp, which it brings along as libraries of their own, are under the LGPL 2.1 and may be replaced there. Sources: github.com/libusb and log4cpp.sourceforge.net.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The texture is finer than cells have. Tissue, text and noise look like this.</source>
      <translation>La textura es más fina que la de las células. Tejidos, textos y ruido se ven así.</translation>
    </message>
    <message>
      <source>The training cannot be written here.</source>
      <translation>El entrenamiento no se puede escribir aquí.</translation>
    </message>
    <message>
      <source>The training cannot be written here. See that the disk has room.</source>
      <translation>El entrenamiento no se puede escribir aquí. Vea si hay sitio en el disco.</translation>
    </message>
    <message>
      <source>The training could not be deleted completely.</source>
      <translation>El entrenamiento no se pudo borrar del todo.</translation>
    </message>
    <message>
      <source>The training program did not answer in time.</source>
      <translation>El programa de entrenamiento no respondió a tiempo.</translation>
    </message>
    <message>
      <source>The training program did not answer.</source>
      <translation>El programa de entrenamiento no respondió.</translation>
    </message>
    <message>
      <source>The training went astray and cannot go on. Choose the quick adaptation instead.</source>
      <translation>El entrenamiento se descarrió y no puede continuar. Elija en su lugar la adaptación rápida.</translation>
    </message>
    <message>
      <source>The two points are too near each other: take points at least {0} pixels apart, better as far apart as the image allows.</source>
      <translation>Los dos puntos están demasiado cerca: tome puntos separados al menos {0} píxeles, mejor tan separados como permita la imagen.</translation>
    </message>
    <message>
      <source>The upper 8 of 16 bits per colour were kept.</source>
      <translation>Se conservaron los 8 bits superiores de los 16 por color.</translation>
    </message>
    <message>
      <source>The video ends after {0} of its {1} images: the file is cut short or damaged. Copy it again from where it came from.</source>
      <translation>El vídeo acaba tras {0} de sus {1} imágenes: el archivo está cortado o dañado. Cópielo otra vez de donde vino.</translation>
    </message>
    <message>
      <source>The video has been played to its end. Open it again to see it again.</source>
      <translation>El vídeo se ha reproducido hasta el final. Ábralo de nuevo para verlo otra vez.</translation>
    </message>
    <message>
      <source>The window opened, and cannot be seen.</source>
      <translation>La ventana se abrió y no se puede ver.</translation>
    </message>
    <message>
      <source>The window was closed, and its work did not end.</source>
      <translation>La ventana se cerró, y su trabajo no terminó.</translation>
    </message>
    <message>
      <source>There are no two patients to leave out in turn. Divide the images by shares instead.</source>
      <translation>No hay dos pacientes que dejar fuera por turno. Divida las imágenes por partes en su lugar.</translation>
    </message>
    <message>
      <source>There are several pieces. Cut out one cell at a time.</source>
      <translation>Hay varias piezas. Recorte una célula cada vez.</translation>
    </message>
    <message>
      <source>There are too few for {0} parts: {1} of {2}.</source>
      <translation>Para {0} partes es demasiado poco: {1} de {2}.</translation>
    </message>
    <message>
      <source>There are too few images of {0} for contiguous blocks: none is left for the test. Add images, or divide them at random.</source>
      <translation>Hay demasiado pocas imágenes de {0} para bloques contiguos: no queda ninguna para la prueba. Añada imágenes, o divídalas al azar.</translation>
    </message>
    <message>
      <source>There are too few images of {0} for contiguous blocks: none is left for training. Add images, or divide them at random.</source>
      <translation>Hay demasiado pocas imágenes de {0} para bloques contiguos: no queda ninguna para el entrenamiento. Añada imágenes, o divídalas al azar.</translation>
    </message>
    <message>
      <source>There are too few images of {0} for contiguous blocks: none is left for validation. Add images, or divide them at random.</source>
      <translation>Hay demasiado pocas imágenes de {0} para bloques contiguos: no queda ninguna para la validación. Añada imágenes, o divídalas al azar.</translation>
    </message>
    <message>
      <source>There is already something called “{0}” there. Choose a new folder.</source>
      <translation>Allí ya hay algo llamado «{0}». Elija una carpeta nueva.</translation>
    </message>
    <message>
      <source>There is green in the image, which no blood stain gives.</source>
      <translation>Hay verde en la imagen, que ninguna tinción de sangre da.</translation>
    </message>
    <message>
      <source>There is hardly any empty background. Choose a thinner part of the smear.</source>
      <translation>Apenas hay fondo vacío. Elija una parte más fina del frotis.</translation>
    </message>
    <message>
      <source>There is hardly any empty background. Choose a thinner part of the smear. Tissue and scenes look like this too.</source>
      <translation>Apenas hay fondo vacío. Elija una parte más fina del frotis. También los tejidos y las escenas se ven así.</translation>
    </message>
    <message>
      <source>There is no cell, or it is very small. Cut it out more closely.</source>
      <translation>No hay célula, o es muy pequeña. Recórtela más de cerca.</translation>
    </message>
    <message>
      <source>There is no file of a model in this place.</source>
      <translation>En este lugar no hay ningún archivo de un modelo.</translation>
    </message>
    <message>
      <source>There is no folder for the scan file. Choose another place for it.</source>
      <translation>No hay carpeta para el archivo del recorrido. Elija otro lugar para él.</translation>
    </message>
    <message>
      <source>There is no image any more in the folder {0}, where there were some. See that its drive or network is connected; what the scan file says of them is kept.</source>
      <translation>En la carpeta {0}, donde había imágenes, ya no hay ninguna. Vea si su unidad o red está conectada; lo que dice de ellas el archivo del recorrido se conserva.</translation>
    </message>
    <message>
      <source>There is no image in the folder {0}.</source>
      <translation>En la carpeta {0} no hay ninguna imagen.</translation>
    </message>
    <message>
      <source>There is no image in this folder. Choose a folder that holds one folder for each class.</source>
      <translation>En esta carpeta no hay ninguna imagen. Elija una carpeta que contenga una carpeta para cada clase.</translation>
    </message>
    <message>
      <source>There is no image in this video. It may have been recorded or copied incompletely.</source>
      <translation>En este vídeo no hay ninguna imagen. Quizá se grabó o copió de forma incompleta.</translation>
    </message>
    <message>
      <source>There is no image there. Choose a folder that holds images.</source>
      <translation>Allí no hay ninguna imagen. Elija una carpeta que contenga imágenes.</translation>
    </message>
    <message>
      <source>There is no model for {0} to go back to.</source>
      <translation>No hay ningún modelo para {0} al que volver.</translation>
    </message>
    <message>
      <source>There is no model in this place.</source>
      <translation>En este lugar no hay ningún modelo.</translation>
    </message>
    <message>
      <source>There is no model “{0}”. Installed are: {1}.</source>
      <translation>No hay ningún modelo «{0}». Están instalados: {1}.</translation>
    </message>
    <message>
      <source>There is no model “{0}”: no model is installed.</source>
      <translation>No hay ningún modelo «{0}»: no hay ningún modelo instalado.</translation>
    </message>
    <message>
      <source>There is no prediction to explain.</source>
      <translation>No hay ninguna predicción que explicar.</translation>
    </message>
    <message>
      <source>There is no scan in this file yet.</source>
      <translation>En este archivo aún no hay ningún recorrido.</translation>
    </message>
    <message>
      <source>There is no such file. It may have been moved, renamed or deleted.</source>
      <translation>No existe tal archivo. Quizá se movió, se renombró o se borró.</translation>
    </message>
    <message>
      <source>There is no such folder or table. It may have been moved, renamed or deleted.</source>
      <translation>No existe tal carpeta o tabla. Quizá se movió, se renombró o se borró.</translation>
    </message>
    <message>
      <source>There is no such folder. It may have been moved, renamed or deleted.</source>
      <translation>No existe tal carpeta. Quizá se movió, se renombró o se borró.</translation>
    </message>
    <message>
      <source>There is no such scan file. It may have been moved, renamed or deleted.</source>
      <translation>No existe tal archivo de recorrido. Quizá se movió, se renombró o se borró.</translation>
    </message>
    <message>
      <source>There is no video stream at this address. Check the address to its last part, the user name and the password.</source>
      <translation>En esta dirección no hay ningún flujo de vídeo. Compruebe la dirección hasta su última parte, el nombre de usuario y la contraseña.</translation>
    </message>
    <message>
      <source>There is not enough memory for this image.</source>
      <translation>No hay memoria suficiente para esta imagen.</translation>
    </message>
    <message>
      <source>There is not enough memory to open this image. Close other programs, or export a smaller part of it.</source>
      <translation>No hay memoria suficiente para abrir esta imagen. Cierre otros programas o exporte una parte menor de ella.</translation>
    </message>
    <message>
      <source>There is not enough memory to save this field. Close other programs.</source>
      <translation>No hay memoria suficiente para guardar este campo. Cierre otros programas.</translation>
    </message>
    <message>
      <source>There is one cell.</source>
      <translation>Hay una célula.</translation>
    </message>
    <message>
      <source>There is room for about {0} more fields on this disk. Make room, or choose another folder.</source>
      <translation>En este disco hay sitio para unos {0} campos más. Haga sitio o elija otra carpeta.</translation>
    </message>
    <message>
      <source>There was not enough memory to go on. Close other programs, then continue the scan.</source>
      <translation>No hubo memoria suficiente para continuar. Cierre otros programas y continúe el recorrido.</translation>
    </message>
    <message>
      <source>There was not enough memory. Close other programs, or choose the quick adaptation.</source>
      <translation>No hubo memoria suficiente. Cierre otros programas o elija la adaptación rápida.</translation>
    </message>
    <message>
      <source>This TIFF file holds {0}, which LeukoDesk does not read. Export it as an ordinary TIFF, PNG or JPEG.</source>
      <translation>Este archivo TIFF contiene {0}, que LeukoDesk no lee. Expórtelo como TIFF corriente, PNG o JPEG.</translation>
    </message>
    <message>
      <source>This camera does not have that setting.</source>
      <translation>Esta cámara no tiene ese ajuste.</translation>
    </message>
    <message>
      <source>This camera does not let that be set.</source>
      <translation>Esta cámara no permite ajustar eso.</translation>
    </message>
    <message>
      <source>This camera has no setting “{0}”.</source>
      <translation>Esta cámara no tiene ningún ajuste «{0}».</translation>
    </message>
    <message>
      <source>This field could not be made into a PNG file. Choose TIFF.</source>
      <translation>Con este campo no se pudo hacer un archivo PNG. Elija TIFF.</translation>
    </message>
    <message>
      <source>This field could not be saved, by a mistake in LeukoDesk; the log says more. Try the other file format.</source>
      <translation>Este campo no se pudo guardar por un error de LeukoDesk; el registro dice más. Pruebe el otro formato de archivo.</translation>
    </message>
    <message>
      <source>This file cannot be looked into.</source>
      <translation>Este archivo no se puede mirar.</translation>
    </message>
    <message>
      <source>This file is just being written. Scan the folder again when that is done.</source>
      <translation>Este archivo se está escribiendo ahora. Recorra la carpeta de nuevo cuando acabe.</translation>
    </message>
    <message>
      <source>This file is not a model, or it is damaged or was changed. Nothing was installed. Get it once more.</source>
      <translation>Este archivo no es un modelo, o está dañado o se cambió. No se instaló nada. Consígalo otra vez.</translation>
    </message>
    <message>
      <source>This file may not be opened: you have no permission to read it, or another program keeps it to itself.</source>
      <translation>Este archivo no se puede abrir: no tiene permiso para leerlo, u otro programa lo retiene.</translation>
    </message>
    <message>
      <source>This file was made by a newer version of LeukoDesk. Update LeukoDesk to install it.</source>
      <translation>Este archivo se hizo con una versión más nueva de LeukoDesk. Actualice LeukoDesk para instalarlo.</translation>
    </message>
    <message>
      <source>This folder cannot be looked into. Images in it are left out.</source>
      <translation>Esta carpeta no se puede mirar. Las imágenes que contiene se dejan fuera.</translation>
    </message>
    <message>
      <source>This folder could not be looked into.</source>
      <translation>Esta carpeta no se pudo mirar.</translation>
    </message>
    <message>
      <source>This image has an unexpected pixel layout and cannot be used.</source>
      <translation>Esta imagen tiene una disposición de píxeles inesperada y no se puede usar.</translation>
    </message>
    <message>
      <source>This image holds {0}, which LeukoDesk does not read. Export it with 8 or 16 bits per colour.</source>
      <translation>Esta imagen contiene {0}, que LeukoDesk no lee. Expórtela con 8 o 16 bits por color.</translation>
    </message>
    <message>
      <source>This installation has no FFmpeg, which streams need. Install LeukoDesk again.</source>
      <translation>Esta instalación no tiene FFmpeg, que los flujos necesitan. Instale LeukoDesk de nuevo.</translation>
    </message>
    <message>
      <source>This installation of LeukoDesk is damaged: its software for these cameras cannot be loaded. Get LeukoDesk anew where you got it, and put it in place of this one.</source>
      <translation>Esta instalación de LeukoDesk está dañada: sus programas para estas cámaras no se pueden cargar. Consiga LeukoDesk de nuevo donde lo consiguió y póngalo en lugar de esta.</translation>
    </message>
    <message>
      <source>This is a file of the kind {0}, which LeukoDesk does not read. Export it as TIFF, PNG or JPEG.</source>
      <translation>Este es un archivo del tipo {0}, que LeukoDesk no lee. Expórtelo como TIFF, PNG o JPEG.</translation>
    </message>
    <message>
      <source>This is a folder, not an image file. Open the images in it.</source>
      <translation>Esto es una carpeta, no un archivo de imagen. Abra las imágenes que contiene.</translation>
    </message>
    <message>
      <source>This is a rare kind of BMP, which LeukoDesk does not read. Save it as PNG or TIFF.</source>
      <translation>Este es un tipo raro de BMP que LeukoDesk no lee. Guárdelo como PNG o TIFF.</translation>
    </message>
    <message>
      <source>This is a rare kind of JPEG (12 bits, or a process that no camera uses), which LeukoDesk does not read. Save it as PNG or TIFF.</source>
      <translation>Este es un tipo raro de JPEG (12 bits, o un proceso que ninguna cámara usa) que LeukoDesk no lee. Guárdelo como PNG o TIFF.</translation>
    </message>
    <message>
      <source>This is not a file. Choose a video file or a folder with images.</source>
      <translation>Esto no es un archivo. Elija un archivo de vídeo o una carpeta con imágenes.</translation>
    </message>
    <message>
      <source>This is not a scan file of LeukoDesk.</source>
      <translation>Esto no es un archivo de recorrido de LeukoDesk.</translation>
    </message>
    <message>
      <source>This is not a video that can be played. Choose an AVI, MP4, MOV, MKV, MPEG or WebM file.</source>
      <translation>Esto no es un vídeo que se pueda reproducir. Elija un archivo AVI, MP4, MOV, MKV, MPEG o WebM.</translation>
    </message>
    <message>
      <source>This is not an image that LeukoDesk knows. It reads {0} and {1}.</source>
      <translation>Esto no es una imagen que LeukoDesk conozca. Lee {0} y {1}.</translation>
    </message>
    <message>
      <source>This is the reason for {0} of them.</source>
      <translation>Ese es el motivo en {0} de los casos.</translation>
    </message>
    <message>
      <source>This looks like a single cell cut out on black.</source>
      <translation>Esto parece una célula recortada sobre negro.</translation>
    </message>
    <message>
      <source>This looks like a whole field of a smear, not like a single cell cut out on black.</source>
      <translation>Esto parece un campo entero de un frotis, no una célula recortada sobre negro.</translation>
    </message>
    <message>
      <source>This model and the one it builds upon want images of different sizes. It cannot be used.</source>
      <translation>Este modelo y aquel en que se basa quieren imágenes de tamaños distintos. No se puede usar.</translation>
    </message>
    <message>
      <source>This model builds upon another one than the one that is installed. Install both together again.</source>
      <translation>Este modelo se basa en otro que no es el instalado. Instale los dos juntos de nuevo.</translation>
    </message>
    <message>
      <source>This model builds upon another one, which is not installed. Install that one too.</source>
      <translation>Este modelo se basa en otro que no está instalado. Instale también aquel.</translation>
    </message>
    <message>
      <source>This model lies in a folder of another name.</source>
      <translation>Este modelo está en una carpeta con otro nombre.</translation>
    </message>
    <message>
      <source>This model was made for a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation>Este modelo se hizo para una versión más nueva de LeukoDesk. Actualice LeukoDesk para usarlo.</translation>
    </message>
    <message>
      <source>This model was made for a version of LeukoDesk that is no longer supported.</source>
      <translation>Este modelo se hizo para una versión de LeukoDesk que ya no se admite.</translation>
    </message>
    <message>
      <source>This place lies in a folder that was scanned: the copies would be scanned with it next time. Choose another place.</source>
      <translation>Este lugar está en una carpeta que se recorrió: las copias se recorrerían también la próxima vez. Elija otro lugar.</translation>
    </message>
    <message>
      <source>This scan was made with a newer version of LeukoDesk. Update LeukoDesk to use it.</source>
      <translation>Este recorrido se hizo con una versión más nueva de LeukoDesk. Actualice LeukoDesk para usarlo.</translation>
    </message>
    <message>
      <source>This training cannot be read: its folder is damaged or gone.</source>
      <translation>Este entrenamiento no se puede leer: su carpeta está dañada o ya no está.</translation>
    </message>
    <message>
      <source>This training is already running. Wait until it has ended, or stop it.</source>
      <translation>Este entrenamiento ya está en marcha. Espere a que termine o deténgalo.</translation>
    </message>
    <message>
      <source>This training is running. Stop it before it is deleted.</source>
      <translation>Este entrenamiento está en marcha. Deténgalo antes de borrarlo.</translation>
    </message>
    <message>
      <source>This user may not use the camera. On Linux, install Basler's rules for USB cameras (setup-usb.sh of the pylon package) and plug it in again.</source>
      <translation>Este usuario no puede usar la cámara. En Linux, instale las reglas de Basler para cámaras USB (setup-usb.sh del paquete pylon) y conéctela de nuevo.</translation>
    </message>
    <message>
      <source>This user may not use the camera. On Linux, install the maker's rules for USB cameras (udev) and plug it in again.</source>
      <translation>Este usuario no puede usar la cámara. En Linux, instale las reglas del fabricante para cámaras USB (udev) y conéctela de nuevo.</translation>
    </message>
    <message>
      <source>This version of the model exists already. Choose another version.</source>
      <translation>Esta versión del modelo ya existe. Elija otra versión.</translation>
    </message>
    <message>
      <source>This would make a pixel {0} µm wide, which no light microscope shows. See whether the distance is in micrometres (1 mm = 1000 µm).</source>
      <translation>Así un píxel tendría {0} µm de ancho, lo que ningún microscopio óptico muestra. Vea si la distancia está en micrómetros (1 mm = 1000 µm).</translation>
    </message>
    <message>
      <source>This {0} the model was trained on (distance {1}; at most {2} is allowed).</source>
      <translation>{0} de entrenamiento del modelo (distancia {1}; se permite como mucho {2}).</translation>
    </message>
    <message>
      <source>To have them judged, scan the same folders again with a model for {0}.</source>
      <translation>Para que se juzguen, escanee las mismas carpetas de nuevo con un modelo para {0}.</translation>
    </message>
    <message>
      <source>To have them judged, scan the same folders again with the model {0}.</source>
      <translation>Para que se juzguen, escanee las mismas carpetas de nuevo con el modelo {0}.</translation>
    </message>
    <message>
      <source>To scan with a cluster, Dask is needed, which is not installed here. Install leukodesk[cluster].</source>
      <translation>Para recorrer con un clúster hace falta Dask, que aquí no está instalado. Instale leukodesk[cluster].</translation>
    </message>
    <message>
      <source>Train once more with images of these classes, too, under the same names.</source>
      <translation>Entrene una vez más, también con imágenes de estas clases, con los mismos nombres.</translation>
    </message>
    <message>
      <source>Train once more with images of this class, too, under the same name.</source>
      <translation>Entrene una vez más, también con imágenes de esta clase, con el mismo nombre.</translation>
    </message>
    <message>
      <source>Training program</source>
      <translation>Programa de entrenamiento</translation>
    </message>
    <message>
      <source>Transparent parts were laid on white.</source>
      <translation>Las partes transparentes se pusieron sobre blanco.</translation>
    </message>
    <message>
      <source>Type the distance between the two points in micrometres.</source>
      <translation>Escriba la distancia entre los dos puntos en micrómetros.</translation>
    </message>
    <message>
      <source>Unreadable files</source>
      <translation>Archivos ilegibles</translation>
    </message>
    <message>
      <source>Used under the LGPL 2.1. It lies as a library of its own in the program's folder (pymmcore) and may be replaced there. Its sources: github.com/micro-manager.</source>
      <translation>Se usa bajo la LGPL 2.1. Está como biblioteca propia en la carpeta del programa (pymmcore) y puede sustituirse allí. Sus fuentes: github.com/micro-manager.</translation>
    </message>
    <message>
      <source>Waiting: compared with the fields taken before.</source>
      <translation>En espera: se compara con los campos tomados antes.</translation>
    </message>
    <message>
      <source>Waiting: the focus changes.</source>
      <translation>En espera: el enfoque cambia.</translation>
    </message>
    <message>
      <source>Waiting: the stage has only just stopped.</source>
      <translation>En espera: la platina acaba de detenerse.</translation>
    </message>
    <message>
      <source>Waiting: the stage moves.</source>
      <translation>En espera: la platina se mueve.</translation>
    </message>
    <message>
      <source>What absorbs light is coloured.</source>
      <translation>Lo que absorbe luz tiene color.</translation>
    </message>
    <message>
      <source>What is dark is grey and not stained. This is no stained smear, or the stain has failed.</source>
      <translation>Lo oscuro es gris y no está teñido. Esto no es un frotis teñido, o la tinción ha fallado.</translation>
    </message>
    <message>
      <source>What is measured is uncertain; add more.</source>
      <translation>Lo que se mide es incierto; añada más.</translation>
    </message>
    <message>
      <source>What the audit found cannot be read.</source>
      <translation>Lo que encontró la revisión no se puede leer.</translation>
    </message>
    <message>
      <source>What the model knows does not fit it.</source>
      <translation>Lo que conoce el modelo no encaja con él.</translation>
    </message>
    <message>
      <source>What was played is not what was written.</source>
      <translation>Lo que se reprodujo no es lo que se escribió.</translation>
    </message>
    <message>
      <source>What was waited for did not come.</source>
      <translation>Lo que se esperaba no llegó.</translation>
    </message>
    <message>
      <source>Which model is active could not be written. See that the disk has room. Nothing has changed.</source>
      <translation>No se pudo escribir qué modelo está activo. Vea si hay sitio en el disco. Nada ha cambiado.</translation>
    </message>
    <message>
      <source>Which model is active was written by a newer version of LeukoDesk. Use that one.</source>
      <translation>Qué modelo está activo lo escribió una versión más nueva de LeukoDesk. Use aquella.</translation>
    </message>
    <message>
      <source>White balance of {0} applied.</source>
      <translation>Balance de blancos del {0} aplicado.</translation>
    </message>
    <message>
      <source>White cells</source>
      <translation>Células blancas</translation>
    </message>
    <message>
      <source>White cells are in view.</source>
      <translation>Hay células blancas a la vista.</translation>
    </message>
    <message>
      <source>With so few, one patient decides how good a model seems; add images of others.</source>
      <translation>Con tan pocos, un paciente decide lo bueno que parece un modelo; añada imágenes de otros.</translation>
    </message>
    <message>
      <source>Written with {0} files, and {1} pictures in it.</source>
      <translation>Escrito con {0} archivos, y en él {1} imágenes.</translation>
    </message>
    <message>
      <source>You have no permission to look into this folder.</source>
      <translation>No tiene permiso para mirar en esta carpeta.</translation>
    </message>
    <message>
      <source>You have no permission to use the scan file.</source>
      <translation>No tiene permiso para usar el archivo del recorrido.</translation>
    </message>
    <message>
      <source>You have no permission to use this camera. Ask your administrator to add you to the group “video” (sudo usermod -aG video, and your user name), then log out and in again.</source>
      <translation>No tiene permiso para usar esta cámara. Pida a su administrador que le añada al grupo «video» (sudo usermod -aG video, y su nombre de usuario), cierre la sesión y ábrala de nuevo.</translation>
    </message>
    <message>
      <source>at random, leaky: neighbours on both sides</source>
      <translation>al azar, con fugas: vecinas en ambos lados</translation>
    </message>
    <message>
      <source>by patient</source>
      <translation>por paciente</translation>
    </message>
    <message>
      <source>candidate and active model were asked about different images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cell is unlike the cells</source>
      <translation>Esta célula es distinta de las células</translation>
    </message>
    <message>
      <source>cells</source>
      <translation>células</translation>
    </message>
    <message>
      <source>contiguous blocks of each class</source>
      <translation>bloques contiguos de cada clase</translation>
    </message>
    <message>
      <source>does not resemble</source>
      <translation>ninguna</translation>
    </message>
    <message>
      <source>evenness</source>
      <translation>uniformidad</translation>
    </message>
    <message>
      <source>field is unlike the fields</source>
      <translation>Este campo es distinto de los campos</translation>
    </message>
    <message>
      <source>fields</source>
      <translation>campos</translation>
    </message>
    <message>
      <source>file name</source>
      <translation>nombre de archivo</translation>
    </message>
    <message>
      <source>grey levels</source>
      <translation>niveles de gris</translation>
    </message>
    <message>
      <source>hardly any dark piece has the size of a cell</source>
      <translation>apenas una pieza oscura tiene el tamaño de una célula</translation>
    </message>
    <message>
      <source>in view</source>
      <translation>a la vista</translation>
    </message>
    <message>
      <source>it does not fall into separate dark pieces</source>
      <translation>no se divide en piezas oscuras separadas</translation>
    </message>
    <message>
      <source>it has green parts</source>
      <translation>tiene partes verdes</translation>
    </message>
    <message>
      <source>it has no parts in the colours of stained nuclei</source>
      <translation>no tiene partes con los colores de núcleos teñidos</translation>
    </message>
    <message>
      <source>its background is not equally bright everywhere</source>
      <translation>su fondo no es igual de claro en todas partes</translation>
    </message>
    <message>
      <source>its colours are not as strong as a stain's</source>
      <translation>sus colores no son tan fuertes como los de una tinción</translation>
    </message>
    <message>
      <source>its contrast is not that of stained cells</source>
      <translation>su contraste no es el de células teñidas</translation>
    </message>
    <message>
      <source>its edges run in a few directions only</source>
      <translation>sus bordes van solo en pocas direcciones</translation>
    </message>
    <message>
      <source>its outlines are not those of round dark cells</source>
      <translation>sus contornos no son los de células oscuras redondas</translation>
    </message>
    <message>
      <source>its texture is finer than that of cells</source>
      <translation>su textura es más fina que la de las células</translation>
    </message>
    <message>
      <source>known features</source>
      <translation>rasgos conocidos</translation>
    </message>
    <message>
      <source>last layer</source>
      <translation>última capa</translation>
    </message>
    <message>
      <source>malignant</source>
      <translation>maligno</translation>
    </message>
    <message>
      <source>mean colours alone</source>
      <translation>solo los colores medios</translation>
    </message>
    <message>
      <source>ms</source>
      <translation>ms</translation>
    </message>
    <message>
      <source>no cell</source>
      <translation>ninguna célula</translation>
    </message>
    <message>
      <source>no field</source>
      <translation>ningún campo</translation>
    </message>
    <message>
      <source>no file</source>
      <translation>ningún archivo</translation>
    </message>
    <message>
      <source>no image</source>
      <translation>ninguna imagen</translation>
    </message>
    <message>
      <source>no patient</source>
      <translation>ningún paciente</translation>
    </message>
    <message>
      <source>no patient or slide</source>
      <translation>ningún paciente ni preparación</translation>
    </message>
    <message>
      <source>no set</source>
      <translation>ningún grupo</translation>
    </message>
    <message>
      <source>not malignant</source>
      <translation>no maligno</translation>
    </message>
    <message>
      <source>nuclei and cells do not separate by colour</source>
      <translation>núcleos y células no se separan por el color</translation>
    </message>
    <message>
      <source>of 255</source>
      <translation>de 255</translation>
    </message>
    <message>
      <source>of the density</source>
      <translation>de la densidad</translation>
    </message>
    <message>
      <source>of the edges</source>
      <translation>de los bordes</translation>
    </message>
    <message>
      <source>only partly resembles</source>
      <translation>solo en parte</translation>
    </message>
    <message>
      <source>optical density</source>
      <translation>densidad óptica</translation>
    </message>
    <message>
      <source>parts of it are brighter than its background</source>
      <translation>partes de ella son más claras que su fondo</translation>
    </message>
    <message>
      <source>patients of several classes</source>
      <translation>pacientes de varias clases</translation>
    </message>
    <message>
      <source>px</source>
      <translation>px</translation>
    </message>
    <message>
      <source>px blur at 256 × 256</source>
      <translation>px de desenfoque a 256 × 256</translation>
    </message>
    <message>
      <source>separability</source>
      <translation>separabilidad</translation>
    </message>
    <message>
      <source>single cells</source>
      <translation>células sueltas</translation>
    </message>
    <message>
      <source>single cells cut out on black</source>
      <translation>células sueltas recortadas sobre negro</translation>
    </message>
    <message>
      <source>the border and the corners alone</source>
      <translation>solo el borde y las esquinas</translation>
    </message>
    <message>
      <source>the brightness of the bottom left corner alone</source>
      <translation>solo el brillo de la esquina inferior izquierda</translation>
    </message>
    <message>
      <source>the brightness of the bottom right corner alone</source>
      <translation>solo el brillo de la esquina inferior derecha</translation>
    </message>
    <message>
      <source>the brightness of the top left corner alone</source>
      <translation>solo el brillo de la esquina superior izquierda</translation>
    </message>
    <message>
      <source>the brightness of the top right corner alone</source>
      <translation>solo el brillo de la esquina superior derecha</translation>
    </message>
    <message>
      <source>the commonest class</source>
      <translation>la clase más frecuente</translation>
    </message>
    <message>
      <source>the data</source>
      <translation>por los datos</translation>
    </message>
    <message>
      <source>the features never vary</source>
      <translation>las características nunca varían</translation>
    </message>
    <message>
      <source>the files' names</source>
      <translation>por los nombres de los archivos</translation>
    </message>
    <message>
      <source>the files' sizes and formats alone</source>
      <translation>solo el tamaño y el formato de los archivos</translation>
    </message>
    <message>
      <source>the folders</source>
      <translation>por las carpetas</translation>
    </message>
    <message>
      <source>the table</source>
      <translation>por la tabla</translation>
    </message>
    <message>
      <source>whole fields of a smear, not like single cells cut out on black</source>
      <translation>campos enteros de un frotis, no células sueltas recortadas sobre negro</translation>
    </message>
    <message>
      <source>{0} % of the pixels have one colour at its limit; Zebra shows where. Less light shows them truly.</source>
      <translation>En el {0} % de los píxeles un color está en su límite; «Cebra» muestra dónde. Menos luz los muestra fielmente.</translation>
    </message>
    <message>
      <source>{0} (malignant)</source>
      <translation>{0} (maligna)</translation>
    </message>
    <message>
      <source>{0} Candidates are: {1}.</source>
      <translation>{0} Los candidatos son: {1}.</translation>
    </message>
    <message>
      <source>{0} Install the same version on all of them.</source>
      <translation>{0} Instale la misma versión en todos.</translation>
    </message>
    <message>
      <source>{0} The model for {1} ({2} {3}) can judge it.</source>
      <translation>{0} El modelo para {1} ({2} {3}) puede juzgarlo.</translation>
    </message>
    <message>
      <source>{0} Then start LeukoDesk again.</source>
      <translation>{0} Después inicie LeukoDesk de nuevo.</translation>
    </message>
    <message>
      <source>{0} There is no usable model for {1} to judge it.</source>
      <translation>{0} No hay ningún modelo utilizable para {1} que lo juzgue.</translation>
    </message>
    <message>
      <source>{0} bits were reduced to 8.</source>
      <translation>{0} bits se redujeron a 8.</translation>
    </message>
    <message>
      <source>{0} cannot be loaded as a GenTL producer. Install the camera maker's software again, for this system and with 64 bits.</source>
      <translation>{0} no se puede cargar como productor GenTL. Instale de nuevo el programa del fabricante de la cámara, para este sistema y de 64 bits.</translation>
    </message>
    <message>
      <source>{0} cells</source>
      <translation>{0} células</translation>
    </message>
    <message>
      <source>{0} could not be measured.</source>
      <translation>{0} no se pudo medir.</translation>
    </message>
    <message>
      <source>{0} fields</source>
      <translation>{0} campos</translation>
    </message>
    <message>
      <source>{0} files</source>
      <translation>{0} archivos</translation>
    </message>
    <message>
      <source>{0} files and {1} golden cases hold.</source>
      <translation>{0} archivos y {1} casos de comprobación son correctos.</translation>
    </message>
    <message>
      <source>{0} files scanned, one of them a copy; scanned again, all were known.</source>
      <translation>{0} archivos recorridos, uno de ellos una copia; recorridos de nuevo, todos eran conocidos.</translation>
    </message>
    <message>
      <source>{0} frames came, in order.</source>
      <translation>Llegaron {0} imágenes, en orden.</translation>
    </message>
    <message>
      <source>{0} images</source>
      <translation>{0} imágenes</translation>
    </message>
    <message>
      <source>{0} is not a placeholder. There are {1}.</source>
      <translation>{0} no es un comodín. Hay {1}.</translation>
    </message>
    <message>
      <source>{0} is not there. Plug it in, and see that it has power.</source>
      <translation>{0} no está. Conéctela y vea que tenga alimentación.</translation>
    </message>
    <message>
      <source>{0} more files cannot be used; the audit lists them all.</source>
      <translation>{0} archivos más no se pueden usar; la revisión los enumera todos.</translation>
    </message>
    <message>
      <source>{0} of {1} steps failed.</source>
      <translation>{0} de {1} pasos fallaron.</translation>
    </message>
    <message>
      <source>{0} patients</source>
      <translation>{0} pacientes</translation>
    </message>
    <message>
      <source>{0} patients or slides</source>
      <translation>{0} pacientes o preparaciones</translation>
    </message>
    <message>
      <source>{0} sets</source>
      <translation>{0} grupos</translation>
    </message>
    <message>
      <source>{0} under the same path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} was changed while the training was under way. Start it again.</source>
      <translation>{0} se cambió mientras el entrenamiento estaba en marcha. Inícielo de nuevo.</translation>
    </message>
    <message>
      <source>{0} {1} Train once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0}, with {1} white cells found, by the active model.</source>
      <translation>{0}, con {1} células blancas encontradas, por el modelo activo.</translation>
    </message>
    <message>
      <source>°</source>
      <translation>°</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>«{0}»</translation>
    </message>
    <message>
      <source>“{0}” and “{1}”</source>
      <translation>«{0}» y «{1}»</translation>
    </message>
    <message>
      <source>“{0}” cannot be chosen for “{1}”. There are: {2}.</source>
      <translation>«{0}» no se puede elegir para «{1}». Hay: {2}.</translation>
    </message>
    <message>
      <source>“{0}” cannot be set now. If the camera sets it by itself, switch that off first.</source>
      <translation>«{0}» no se puede ajustar ahora. Si la cámara lo ajusta sola, desactive eso primero.</translation>
    </message>
    <message>
      <source>“{0}” cannot stand in the name of a file. Leave it out.</source>
      <translation>«{0}» no puede estar en el nombre de un archivo. Quítelo.</translation>
    </message>
    <message>
      <source>“{0}” could not be written there. Choose another place.</source>
      <translation>«{0}» no se pudo escribir allí. Elija otro lugar.</translation>
    </message>
    <message>
      <source>“{0}” has {1} images, “{2}” {3}: {4} times as many.</source>
      <translation>«{0}» tiene {1} imágenes, «{2}» {3}: {4} veces más.</translation>
    </message>
    <message>
      <source>“{0}” is a number; “{1}” is none.</source>
      <translation>«{0}» es un número; «{1}» no lo es.</translation>
    </message>
    <message>
      <source>“{0}” is a scan, and is not replaced. Choose another name.</source>
      <translation>«{0}» es un escaneo, y no se reemplaza. Elija otro nombre.</translation>
    </message>
    <message>
      <source>“{0}” is an image or another document, and is not replaced. Choose another name.</source>
      <translation>«{0}» es una imagen u otro documento, y no se reemplaza. Elija otro nombre.</translation>
    </message>
    <message>
      <source>“{0}” is no address of a Dask scheduler. One looks like tcp://192.0.2.7:8786.</source>
      <translation>«{0}» no es la dirección de un planificador de Dask. Una es como tcp://192.0.2.7:8786.</translation>
    </message>
    <message>
      <source>“{0}” is not a Micro-Manager configuration, or it is damaged. Choose the file that Micro-Manager is started with, or make a new one with its Hardware Configuration Wizard.</source>
      <translation>«{0}» no es una configuración de Micro-Manager, o está dañada. Elija el archivo con el que se inicia Micro-Manager, o haga uno nuevo con su Hardware Configuration Wizard.</translation>
    </message>
    <message>
      <source>“{0}” is not a version such as 1.0.0</source>
      <translation>«{0}» no es una versión como 1.0.0</translation>
    </message>
    <message>
      <source>“{0}” is not among what the camera offers for “{1}”: {2}.</source>
      <translation>«{0}» no está entre lo que la cámara ofrece para «{1}»: {2}.</translation>
    </message>
    <message>
      <source>“{0}” may not be written there: you have no permission, or another program has it open.</source>
      <translation>«{0}» no se puede escribir allí: no tiene permiso, u otro programa lo tiene abierto.</translation>
    </message>
    <message>
      <source>“{0}” or “{1}”</source>
      <translation>«{0}» o «{1}»</translation>
    </message>
    <message>
      <source>”, “</source>
      <translation>», «</translation>
    </message>
  </context>
  <context>
    <name>SeriesBox</name>
    <message>
      <source>1 field captured in this series</source>
      <translation>1 campo capturado en esta serie</translation>
    </message>
    <message>
      <source>1 field is not saved. It is kept until the program ends.</source>
      <translation>1 campo no se ha guardado. Se conserva hasta que el programa termine.</translation>
    </message>
    <message>
      <source>Auto-capture</source>
      <translation>Autocaptura</translation>
    </message>
    <message>
      <source>Capture</source>
      <translation>Captura</translation>
    </message>
    <message>
      <source>Capture  (Space)</source>
      <translation>Capturar  (Espacio)</translation>
    </message>
    <message>
      <source>Captured last</source>
      <translation>Último capturado</translation>
    </message>
    <message>
      <source>Folder for the fields that are not saved</source>
      <translation>Carpeta para los campos que no se han guardado</translation>
    </message>
    <message>
      <source>Freeze</source>
      <translation>Congelar</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>Renunciar</translation>
    </message>
    <message>
      <source>Let the frame stand still; what stands still is captured then</source>
      <translation>Dejar la imagen quieta; entonces se captura lo que está quieto</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Sin guardar</translation>
    </message>
    <message>
      <source>Open the field that was captured last</source>
      <translation>Abrir el último campo capturado</translation>
    </message>
    <message>
      <source>Save again</source>
      <translation>Guardar de nuevo</translation>
    </message>
    <message>
      <source>Save elsewhere…</source>
      <translation>Guardar en otro lugar…</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Mostrar</translation>
    </message>
    <message>
      <source>Take the frame that is shown, and save it</source>
      <translation>Tomar la imagen que se muestra y guardarla</translation>
    </message>
    <message>
      <source>Takes every sharp field that has not been taken yet, when the stage is still</source>
      <translation>Toma cada campo nítido que aún no se ha tomado, cuando la platina está quieta</translation>
    </message>
    <message>
      <source>These fields are lost then</source>
      <translation>Estos campos se pierden entonces</translation>
    </message>
    <message>
      <source>{count} fields are not saved. They are kept until the program ends.</source>
      <translation>{count} campos no se han guardado. Se conservan hasta que el programa termine.</translation>
    </message>
    <message>
      <source>{count} fields captured in this series</source>
      <translation>{count} campos capturados en esta serie</translation>
    </message>
  </context>
  <context>
    <name>SeriesControl</name>
    <message>
      <source>No new frame arrives, so nothing is taken</source>
      <translation>No llega ninguna imagen nueva, así que no se toma nada</translation>
    </message>
    <message>
      <source>Waiting for a sharp field…</source>
      <translation>Esperando un campo nítido…</translation>
    </message>
    <message>
      <source>until stopped</source>
      <translation>hasta detenerla</translation>
    </message>
    <message>
      <source>{count} still to take</source>
      <translation>quedan {count} por tomar</translation>
    </message>
  </context>
  <context>
    <name>SeriesForm</name>
    <message>
      <source>Both without loss. TIFF is written faster, PNG is smaller.</source>
      <translation>Ambos sin pérdida. TIFF se escribe más rápido, PNG es más pequeño.</translation>
    </message>
    <message>
      <source>Case</source>
      <translation>Caso</translation>
    </message>
    <message>
      <source>Change the folder for captured fields</source>
      <translation>Cambiar la carpeta para los campos capturados</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Cambiar…</translation>
    </message>
    <message>
      <source>File format</source>
      <translation>Formato de archivo</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder and names</source>
      <translation>Carpeta y nombres</translation>
    </message>
    <message>
      <source>Folder for captured fields</source>
      <translation>Carpeta para los campos capturados</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Name of the next captured field</source>
      <translation>Nombre del próximo campo capturado</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Nombres</translation>
    </message>
    <message>
      <source>Next: {name}</source>
      <translation>Siguiente: {name}</translation>
    </message>
    <message>
      <source>Pattern of the names</source>
      <translation>Patrón de los nombres</translation>
    </message>
    <message>
      <source>Slide</source>
      <translation>Portaobjetos</translation>
    </message>
    <message>
      <source>Stands in the files' names and in the files: never the name of a patient</source>
      <translation>Está en los nombres de los archivos y en los archivos: nunca el nombre de un paciente</translation>
    </message>
    <message>
      <source>What stands in braces is filled in:
{words}</source>
      <translation>Lo que está entre llaves se rellena:
{words}</translation>
    </message>
    <message>
      <source>local id, no name</source>
      <translation>id local, sin nombre</translation>
    </message>
  </context>
  <context>
    <name>SetupPage</name>
    <message>
      <source>1 image found</source>
      <translation>1 imagen encontrada</translation>
    </message>
    <message>
      <source>A scan is running. This one can be started when it has ended.</source>
      <translation>Hay un recorrido en marcha. Este se puede empezar cuando aquel termine.</translation>
    </message>
    <message>
      <source>At least {count} images; not all were counted</source>
      <translation>Al menos {count} imágenes; no se contaron todas</translation>
    </message>
    <message>
      <source>At most {time}</source>
      <translation>Como mucho {time}</translation>
    </message>
    <message>
      <source>Choose a folder first.</source>
      <translation>Elija primero una carpeta.</translation>
    </message>
    <message>
      <source>Choose another scan file. {problem}</source>
      <translation>Elija otro archivo de recorrido. {problem}</translation>
    </message>
    <message>
      <source>Continue scan</source>
      <translation>Continuar recorrido</translation>
    </message>
    <message>
      <source>Every image of the folders is checked and classified, unattended; the fields that need eyes come first in the list of results. A scan can be stopped and continued at any time. The images stay as they are.</source>
      <translation>Cada imagen de las carpetas se comprueba y clasifica, sin vigilancia; los campos que necesitan ojos van primero en la lista de resultados. Un recorrido se puede detener y continuar en cualquier momento. Las imágenes quedan como están.</translation>
    </message>
    <message>
      <source>How long it will take, or what is still missing</source>
      <translation>Cuánto tardará, o qué falta aún</translation>
    </message>
    <message>
      <source>Images found</source>
      <translation>Imágenes encontradas</translation>
    </message>
    <message>
      <source>Measuring how long it will take…</source>
      <translation>Midiendo cuánto tardará…</translation>
    </message>
    <message>
      <source>No model can be used. The notices say why.</source>
      <translation>No se puede usar ningún modelo. Los avisos dicen por qué.</translation>
    </message>
    <message>
      <source>Put this page away</source>
      <translation>Guardar esta página</translation>
    </message>
    <message>
      <source>Put this page away (F4); a scan goes on</source>
      <translation>Guardar esta página (F4); un recorrido sigue en marcha</translation>
    </message>
    <message>
      <source>Scan again</source>
      <translation>Recorrer de nuevo</translation>
    </message>
    <message>
      <source>Scan file</source>
      <translation>Archivo del recorrido</translation>
    </message>
    <message>
      <source>Scan folders</source>
      <translation>Recorrer carpetas</translation>
    </message>
    <message>
      <source>Scans (*{suffix});;All files (*)</source>
      <translation>Recorridos (*{suffix});;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Start scan</source>
      <translation>Empezar recorrido</translation>
    </message>
    <message>
      <source>Stop counting</source>
      <translation>Dejar de contar</translation>
    </message>
    <message>
      <source>There is no image in these folders.</source>
      <translation>En estas carpetas no hay ninguna imagen.</translation>
    </message>
    <message>
      <source>These folders have been scanned before, with {count} images so far. Only what is new, has changed or was left is computed; change the scan file to begin anew.</source>
      <translation>Estas carpetas ya se recorrieron, con {count} imágenes hasta ahora. Solo se calcula lo que es nuevo, ha cambiado o quedaba; cambie el archivo del recorrido para empezar de nuevo.</translation>
    </message>
    <message>
      <source>This file holds a scan of other folders: {folders}. Choose another one.</source>
      <translation>Este archivo contiene un recorrido de otras carpetas: {folders}. Elija otro.</translation>
    </message>
    <message>
      <source>This scan file lies where nothing may be written. Choose another one.</source>
      <translation>Este archivo de recorrido está donde no se puede escribir nada. Elija otro.</translation>
    </message>
    <message>
      <source>{count} images found</source>
      <translation>{count} imágenes encontradas</translation>
    </message>
    <message>
      <source>{count} images found, counting…</source>
      <translation>{count} imágenes encontradas, contando…</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Action</source>
      <translation>Acción</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Acciones y sus teclas</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Atajos de teclado</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Qué hace</translation>
    </message>
  </context>
  <context>
    <name>SidePanel</name>
    <message>
      <source>Attention map: where the model looked</source>
      <translation>Mapa de atención: dónde miró el modelo</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Probabilities</source>
      <translation>Probabilidades</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Smear checks</source>
      <translation>Controles del frotis</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>1 white cell</source>
      <translation>1 célula blanca</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Checking the smear</source>
      <translation>Comprobando el frotis</translation>
    </message>
    <message>
      <source>Classifying</source>
      <translation>Clasificando</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Dibujando</translation>
    </message>
    <message>
      <source>Finding where the model looked</source>
      <translation>Buscando dónde miró el modelo</translation>
    </message>
    <message>
      <source>Finding white cells</source>
      <translation>Buscando células blancas</translation>
    </message>
    <message>
      <source>Images that have a verdict</source>
      <translation>Imágenes que tienen veredicto</translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>Cargando el modelo</translation>
    </message>
    <message>
      <source>Looking for images</source>
      <translation>Buscando imágenes</translation>
    </message>
    <message>
      <source>No white cell found</source>
      <translation>No se encontró ninguna célula blanca</translation>
    </message>
    <message>
      <source>Notes on the image</source>
      <translation>Notas sobre la imagen</translation>
    </message>
    <message>
      <source>Pixel under the cursor</source>
      <translation>Píxel bajo el cursor</translation>
    </message>
    <message>
      <source>Preparing for the model</source>
      <translation>Preparando para el modelo</translation>
    </message>
    <message>
      <source>Reading the image</source>
      <translation>Leyendo la imagen</translation>
    </message>
    <message>
      <source>Size of the image</source>
      <translation>Tamaño de la imagen</translation>
    </message>
    <message>
      <source>Stop what is running (Esc)</source>
      <translation>Detener lo que está en marcha (Esc)</translation>
    </message>
    <message>
      <source>What is running</source>
      <translation>Lo que está en marcha</translation>
    </message>
    <message>
      <source>White cells that were found</source>
      <translation>Células blancas encontradas</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Ampliación</translation>
    </message>
    <message>
      <source>{count} white cells</source>
      <translation>{count} células blancas</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} de {total}</translation>
    </message>
  </context>
  <context>
    <name>StepHeader</name>
    <message>
      <source>Step {number} of {count}: {name}</source>
      <translation>Paso {number} de {count}: {name}</translation>
    </message>
  </context>
  <context>
    <name>SupportDialog</name>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Guardar…</translation>
    </message>
    <message>
      <source>For support</source>
      <translation>Para el soporte</translation>
    </message>
    <message>
      <source>It could not be saved there ({error}). Choose another place.</source>
      <translation>No se pudo guardar allí ({error}). Elija otro lugar.</translation>
    </message>
    <message>
      <source>Save for support</source>
      <translation>Guardar para el soporte</translation>
    </message>
    <message>
      <source>Saved as {path}.</source>
      <translation>Guardado como {path}.</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Texto (*.txt)</translation>
    </message>
    <message>
      <source>This is all that will be in the file. It holds no image, no result of a patient and no name of a file, a person or a model of your own. LeukoDesk sends nothing: take the file to support yourself.</source>
      <translation>Esto es todo lo que habrá en el archivo. No contiene ninguna imagen, ningún resultado de un paciente ni ningún nombre de archivo, de persona o de un modelo propio. LeukoDesk no envía nada: lleve usted el archivo al soporte.</translation>
    </message>
    <message>
      <source>What will be saved</source>
      <translation>Lo que se guardará</translation>
    </message>
  </context>
  <context>
    <name>TimeLapseBox</name>
    <message>
      <source>A field every</source>
      <translation>Un campo cada</translation>
    </message>
    <message>
      <source>Every</source>
      <translation>Cada</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Campos</translation>
    </message>
    <message>
      <source>How many fields</source>
      <translation>Cuántos campos</translation>
    </message>
    <message>
      <source>Take a field again and again by itself</source>
      <translation>Tomar un campo una y otra vez por sí mismo</translation>
    </message>
    <message>
      <source>Time-lapse</source>
      <translation>Intervalos</translation>
    </message>
    <message>
      <source>Unit of time</source>
      <translation>Unidad de tiempo</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>minutos</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>segundos</translation>
    </message>
    <message>
      <source>until stopped</source>
      <translation>hasta detenerla</translation>
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <source>Before any model sees an image, its light, focus and stain are measured. What is no usable smear is rejected, with what to do about it. F7 leads here.</source>
      <translation>Antes de que un modelo vea una imagen se miden su luz, su enfoque y su tinción. Lo que no es un frotis utilizable se rechaza, con lo que se puede hacer. F7 lleva aquí.</translation>
    </message>
    <message>
      <source>From images of your own laboratory whose answer you know, LeukoDesk makes a model for your slides, and says whether it is better. That was the tour: Help → User guide tells the rest, and Help → Tour begins again.</source>
      <translation>Con imágenes de su propio laboratorio cuya respuesta conoce, LeukoDesk hace un modelo para sus portaobjetos y dice si es mejor. Este fue el recorrido guiado: Ayuda → Guía de usuario cuenta el resto, y Ayuda → Recorrido guiado lo empieza de nuevo.</translation>
    </message>
    <message>
      <source>Generated field of the tour</source>
      <translation>Campo generado del recorrido guiado</translation>
    </message>
    <message>
      <source>How sure the model is</source>
      <translation>Qué seguro está el modelo</translation>
    </message>
    <message>
      <source>Retraining</source>
      <translation>Reentrenamiento</translation>
    </message>
    <message>
      <source>Scanning folders</source>
      <translation>Recorrer carpetas</translation>
    </message>
    <message>
      <source>The attention map</source>
      <translation>El mapa de atención</translation>
    </message>
    <message>
      <source>The bar shows the probability of the class that the model finds. A model can look sure and be wrong, above all on smears of another laboratory.</source>
      <translation>La barra muestra la probabilidad de la clase que encuentra el modelo. Un modelo puede parecer seguro y equivocarse, sobre todo con frotis de otro laboratorio.</translation>
    </message>
    <message>
      <source>The colours show where the model looked, not where the disease is. A switches them off and on, C the outlines of the white cells.</source>
      <translation>Los colores muestran dónde miró el modelo, no dónde está la enfermedad. A los quita y los pone, C los contornos de las células blancas.</translation>
    </message>
    <message>
      <source>The live camera</source>
      <translation>La cámara en directo</translation>
    </message>
    <message>
      <source>The smear checks</source>
      <translation>Los controles del frotis</translation>
    </message>
    <message>
      <source>The verdict</source>
      <translation>El veredicto</translation>
    </message>
    <message>
      <source>This field was drawn by the computer. Every image ends in one of four ways: accepted, uncertain, rejected, or failed when it cannot be read. It is never a diagnosis.</source>
      <translation>Este campo lo dibujó el ordenador. Cada imagen acaba de una de cuatro maneras: aceptada, incierta, rechazada, o fallida si no se puede leer. Nunca es un diagnóstico.</translation>
    </message>
    <message>
      <source>Thousands of images are worked through unattended; those that need eyes come first in the list.</source>
      <translation>Miles de imágenes se procesan sin vigilancia; las que necesitan ojos van primero en la lista.</translation>
    </message>
    <message>
      <source>Where a result is not to be relied on, the reasons stand here. Drawn fields are unlike real ones, so the model says that it does not know them.</source>
      <translation>Donde no hay que fiarse de un resultado, aquí están las razones. Los campos dibujados son distintos de los reales, por eso el modelo dice que no los conoce.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <source>With a camera on the microscope, the same checks stand beside the live image, and fields are captured from it.</source>
      <translation>Con una cámara en el microscopio, los mismos controles están junto a la imagen en directo, y de ella se capturan campos.</translation>
    </message>
  </context>
  <context>
    <name>TourPanel</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Atrás</translation>
    </message>
    <message>
      <source>&amp;Done</source>
      <translation>&amp;Hecho</translation>
    </message>
    <message>
      <source>Esc leaves the tour, too; Help → Tour begins it again</source>
      <translation>Esc también sale del recorrido guiado; Ayuda → Recorrido guiado lo empieza de nuevo</translation>
    </message>
    <message>
      <source>Leave the to&amp;ur</source>
      <translation>&amp;Salir del recorrido guiado</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Siguiente</translation>
    </message>
    <message>
      <source>Tour, {number} of {count}</source>
      <translation>Recorrido guiado, {number} de {count}</translation>
    </message>
  </context>
  <context>
    <name>TrainPage</name>
    <message>
      <source>Epoch {epoch} of at most {epochs}</source>
      <translation>Época {epoch} de {epochs} como mucho</translation>
    </message>
    <message>
      <source>Full training: {title} ({name} {version})</source>
      <translation>Entrenamiento completo: {title} ({name} {version})</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Log of the training</source>
      <translation>Registro del entrenamiento</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Paused. What is finished is kept; Resume goes on from there.</source>
      <translation>En pausa. Lo acabado se conserva; «Reanudar» sigue desde ahí.</translation>
    </message>
    <message>
      <source>Progress of the training</source>
      <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
      <source>Quick adaptation: {title} ({name} {version})</source>
      <translation>Adaptación rápida: {title} ({name} {version})</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Empezando…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop and choose differently; the run is kept and can be gone on with</source>
      <translation>Detener y elegir otra cosa; lo hecho se conserva y se puede continuar</translation>
    </message>
    <message>
      <source>Stop here, free the computer, and go on later</source>
      <translation>Detener aquí, liberar el ordenador y continuar más tarde</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Deteniendo…</translation>
    </message>
    <message>
      <source>The images can be used meanwhile. Closing the window pauses the training.</source>
      <translation>Las imágenes se pueden usar entretanto. Cerrar la ventana pausa el entrenamiento.</translation>
    </message>
    <message>
      <source>The training ended without a result (exit code {code}). The log says more.</source>
      <translation>El entrenamiento terminó sin resultado (código de salida {code}). El registro dice más.</translation>
    </message>
    <message>
      <source>The training was ended from outside (signal {number}). Most often the memory was not enough: close other programs before you go on.</source>
      <translation>El entrenamiento se terminó desde fuera (señal {number}). Lo más frecuente es que faltara memoria: cierre otros programas antes de continuar.</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Entrenar</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Intentar de nuevo</translation>
    </message>
    <message>
      <source>What was finished is kept. Try again goes on from there; Back lets you choose differently.</source>
      <translation>Lo acabado se conservó. «Intentar de nuevo» sigue desde ahí; «Atrás» permite elegir otra cosa.</translation>
    </message>
    <message>
      <source>{speed} images/s</source>
      <translation>{speed} imágenes/s</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>quedan {time}</translation>
    </message>
    <message>
      <source>{time} left for this step</source>
      <translation>quedan {time} para este paso</translation>
    </message>
  </context>
  <context>
    <name>TrainingCurves</name>
    <message>
      <source>Accuracy</source>
      <translation>Exactitud</translation>
    </message>
    <message>
      <source>Curves of the training</source>
      <translation>Curvas del entrenamiento</translation>
    </message>
    <message>
      <source>Epoch {epoch}: loss {loss:.3f}, accuracy {accuracy:.1%}, learning rate {rate:.2g}</source>
      <translation>Época {epoch}: pérdida {loss:.3f}, exactitud {accuracy:.1%}, tasa de aprendizaje {rate:.2g}</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
      <source>Loss by epoch</source>
      <translation>Pérdida por época</translation>
    </message>
  </context>
  <context>
    <name>TrainingWizard</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Atrás</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Siguiente</translation>
    </message>
    <message>
      <source>Put this panel away</source>
      <translation>Guardar este panel</translation>
    </message>
    <message>
      <source>Put this panel away (F9); a training goes on</source>
      <translation>Guardar este panel (F9); un entrenamiento sigue en marcha</translation>
    </message>
    <message>
      <source>Retraining</source>
      <translation>Reentrenamiento</translation>
    </message>
    <message>
      <source>The training has finished. F9 shows what came of it.</source>
      <translation>El entrenamiento ha terminado. F9 muestra lo que resultó.</translation>
    </message>
    <message>
      <source>What is still missing</source>
      <translation>Qué falta aún</translation>
    </message>
    <message>
      <source>full training</source>
      <translation>entrenamiento completo</translation>
    </message>
    <message>
      <source>quick adaptation</source>
      <translation>adaptación rápida</translation>
    </message>
    <message>
      <source>{epoch} of at most {epochs} epochs done</source>
      <translation>{epoch} de {epochs} épocas como mucho, hechas</translation>
    </message>
  </context>
  <context>
    <name>Translations</name>
    <message>
      <source>This translation has not been reviewed by a speaker. Where it is in doubt, the English text holds.</source>
      <translation>Esta traducción no ha sido revisada por ningún hablante del idioma. En caso de duda vale el texto inglés.</translation>
    </message>
  </context>
  <context>
    <name>VerdictBanner</name>
    <message>
      <source>Accepted</source>
      <translation>Aceptado</translation>
    </message>
    <message>
      <source>Analysing</source>
      <translation>Analizando</translation>
    </message>
    <message>
      <source>Analysing…</source>
      <translation>Analizando…</translation>
    </message>
    <message>
      <source>Could not be analysed</source>
      <translation>No se pudo analizar</translation>
    </message>
    <message>
      <source>Counted as benign</source>
      <translation>Cuenta como benigno</translation>
    </message>
    <message>
      <source>Counted as malignant</source>
      <translation>Cuenta como maligno</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fallido</translation>
    </message>
    <message>
      <source>Model: {name}</source>
      <translation>Modelo: {name}</translation>
    </message>
    <message>
      <source>No field open</source>
      <translation>Ningún campo abierto</translation>
    </message>
    <message>
      <source>Not analysed yet</source>
      <translation>Aún no analizado</translation>
    </message>
    <message>
      <source>Not usable, so not classified</source>
      <translation>No utilizable, por eso no clasificado</translation>
    </message>
    <message>
      <source>Open or drop a field to begin</source>
      <translation>Abra o suelte un campo para empezar</translation>
    </message>
    <message>
      <source>Perhaps {name}</source>
      <translation>Quizá {name}</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Razones</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rechazado</translation>
    </message>
    <message>
      <source>Research and education; not a diagnostic device.</source>
      <translation>Investigación y enseñanza; no es un dispositivo de diagnóstico.</translation>
    </message>
    <message>
      <source>Uncertain</source>
      <translation>Incierto</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
    <message>
      <source>What the class does not mean</source>
      <translation>Lo que la clase no significa</translation>
    </message>
  </context>
  <context>
    <name>VerdictStrip</name>
    <message>
      <source> · confidence {value}</source>
      <translation> · confianza {value}</translation>
    </message>
    <message>
      <source>Accepted: {name}{sure}</source>
      <translation>Aceptado: {name}{sure}</translation>
    </message>
    <message>
      <source>Failed: could not be analysed</source>
      <translation>Fallido: no se pudo analizar</translation>
    </message>
    <message>
      <source>Model {name}.</source>
      <translation>Modelo {name}.</translation>
    </message>
    <message>
      <source>Rejected: not usable, so not classified</source>
      <translation>Rechazado: no utilizable, por eso no clasificado</translation>
    </message>
    <message>
      <source>Uncertain, perhaps {name}{sure}</source>
      <translation>Incierto, quizá {name}{sure}</translation>
    </message>
  </context>
  <context>
    <name>Viewer</name>
    <message>
      <source>, {count} white cells outlined</source>
      <translation>, {count} células blancas contorneadas</translation>
    </message>
    <message>
      <source>Image viewer</source>
      <translation>Visor de imágenes</translation>
    </message>
    <message>
      <source>No image is shown.</source>
      <translation>No se muestra ninguna imagen.</translation>
    </message>
    <message>
      <source>{width} × {height} pixels</source>
      <translation>{width} × {height} píxeles</translation>
    </message>
  </context>
  <context>
    <name>Viewfinder</name>
    <message>
      <source>Choose a camera to see its live view here.</source>
      <translation>Elija una cámara para ver aquí su vista en directo.</translation>
    </message>
    <message>
      <source>First point</source>
      <translation>Primer punto</translation>
    </message>
    <message>
      <source>Frozen</source>
      <translation>Congelada</translation>
    </message>
    <message>
      <source>LIVE: {verdict}</source>
      <translation>EN DIRECTO: {verdict}</translation>
    </message>
    <message>
      <source>Live view</source>
      <translation>Vista en directo</translation>
    </message>
    <message>
      <source>No camera</source>
      <translation>Ninguna cámara</translation>
    </message>
    <message>
      <source>Second point</source>
      <translation>Segundo punto</translation>
    </message>
    <message>
      <source>{length} pixels between the points. Backspace takes the last one back.</source>
      <translation>{length} píxeles entre los puntos. Retroceso quita el último.</translation>
    </message>
    <message>
      <source>{which}: click, or move with the arrow keys and press Enter. Escape ends it.</source>
      <translation>{which}: haga clic, o mueva con las flechas y pulse Intro. Escape lo termina.</translation>
    </message>
    <message>
      <source>{width} × {height} pixels</source>
      <translation>{width} × {height} píxeles</translation>
    </message>
  </context>
  <context>
    <name>WindowTitle</name>
    <message>
      <source>Live</source>
      <translation>Directo</translation>
    </message>
    <message>
      <source>Scan</source>
      <translation>Recorrido</translation>
    </message>
  </context>
  <context>
    <name>_Plot</name>
    <message>
      <source>training</source>
      <translation>entrenamiento</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>validación</translation>
    </message>
  </context>
  <context>
    <name>_Rows</name>
    <message>
      <source>Checks; the arrow keys spell one out</source>
      <translation>Controles; las flechas leen uno</translation>
    </message>
    <message>
      <source>Fail</source>
      <translation>No superado</translation>
    </message>
    <message>
      <source>Pass</source>
      <translation>Superado</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Advertencia</translation>
    </message>
  </context>
  <context>
    <name>_Strip</name>
    <message>
      <source>The focus of the last seconds below the best so far, and the focus now as a bar</source>
      <translation>El enfoque de los últimos segundos por debajo del mejor hasta ahora, y el enfoque actual como barra</translation>
    </message>
  </context>
</TS>
