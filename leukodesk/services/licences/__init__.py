"""The licences of everything that LeukoDesk is made of: collected when it is packaged, shown in its Help menu."""
