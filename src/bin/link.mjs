console.log("link")
