"""Code samples: that they run and send what they should, that they compile for a large API, where they are written."""
